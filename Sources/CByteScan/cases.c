#define _DEFAULT_SOURCE
#include "cases.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { shard_bits = 5, shards = 1 << shard_bits, piece = 1 << 18, slab_size = 8 << 20, huge_page = 2 << 20, ahead = 24 };

// What is kept of an id; places count units of 4 bytes.
typedef struct {
  uint32_t number;
  uint32_t length;
  uint8_t bytes[];
} entry;

typedef struct {
  uint32_t tag;   // of the hash
  uint32_t place; // of the entry, + 1; 0 where there is none
} slot;

typedef struct {
  pthread_mutex_t lock;
  slot *slots;
  uint32_t mask, count;
  // Ids lie in pieces that never move; one that is too long for a piece takes several.
  uint8_t **pieces;
  size_t piece_count, used;
} shard;

struct sojourn_cases {
  shard all[shards];
  // Pieces are cut from slabs.
  pthread_mutex_t lock;
  void **blocks;
  size_t block_count, pieces_left;
  uint8_t *next_piece;
};

sojourn_cases *sojourn_cases_make(void) {
  sojourn_cases *cases = calloc(1, sizeof *cases);
  if (!cases) abort();
  pthread_mutex_init(&cases->lock, NULL);
  for (int number = 0; number < shards; number++) pthread_mutex_init(&cases->all[number].lock, NULL);
  return cases;
}

void sojourn_cases_finish(sojourn_cases *cases) {
  for (int number = 0; number < shards; number++) {
    free(cases->all[number].slots);
    cases->all[number].slots = NULL;
  }
}

void sojourn_cases_free(sojourn_cases *cases) {
  sojourn_cases_finish(cases);
  for (int number = 0; number < shards; number++) {
    free(cases->all[number].pieces);
    pthread_mutex_destroy(&cases->all[number].lock);
  }
  for (size_t block = 0; block < cases->block_count; block++) free(cases->blocks[block]);
  free(cases->blocks);
  pthread_mutex_destroy(&cases->lock);
  free(cases);
}

static inline entry *entry_at(const shard *shard, uint32_t place) {
  size_t byte = (size_t)place * 4;
  return (entry *)(void *)(shard->pieces[byte / piece] + byte % piece);
}

// Memory of several pieces that lie together.
static uint8_t *take_pieces(sojourn_cases *cases, size_t count) {
  pthread_mutex_lock(&cases->lock);
  if (count > cases->pieces_left) {
    size_t size = count * piece > slab_size ? count * piece : slab_size;
    uint8_t *block = aligned_alloc(huge_page, (size + huge_page - 1) / huge_page * huge_page);
    void **blocks = realloc(cases->blocks, (cases->block_count + 1) * sizeof *blocks);
    if (!block || !blocks) abort();
    // Every shard begins a piece, so the first slabs are mostly empty; later ones are sooner there in larger pages.
    if (cases->block_count > shards * piece / slab_size) madvise(block, size, MADV_HUGEPAGE);
    cases->blocks = blocks;
    cases->blocks[cases->block_count++] = block;
    cases->next_piece = block;
    cases->pieces_left = size / piece;
  }
  uint8_t *taken = cases->next_piece;
  cases->next_piece += count * piece;
  cases->pieces_left -= count;
  pthread_mutex_unlock(&cases->lock);
  return taken;
}

// Room for an id in the last piece, or in new ones.
static entry *add_entry(sojourn_cases *cases, shard *shard, uint32_t length, uint32_t *place) {
  size_t wanted = (sizeof(entry) + length + 3) / 4 * 4;
  size_t room = shard->piece_count * piece - shard->used;
  if (room < wanted) {
    // What is left of the piece stays empty, and says so.
    if (room > 0) entry_at(shard, (uint32_t)(shard->used / 4))->number = UINT32_MAX;
    size_t more = (wanted + piece - 1) / piece;
    uint8_t **pieces = realloc(shard->pieces, (shard->piece_count + more) * sizeof *pieces);
    if (!pieces) abort();
    uint8_t *fresh = take_pieces(cases, more);
    for (size_t next = 0; next < more; next++) pieces[shard->piece_count + next] = fresh + next * piece;
    shard->pieces = pieces;
    shard->used = shard->piece_count * piece;
    shard->piece_count += more;
  }
  *place = (uint32_t)(shard->used / 4);
  shard->used += wanted;
  return entry_at(shard, *place);
}

static void grow(shard *shard) {
  uint32_t size = shard->slots ? (shard->mask + 1) * 2 : 256;
  slot *slots = calloc(size, sizeof *slots);
  if (!slots) abort();
  if (shard->slots)
    for (uint32_t old = 0; old <= shard->mask; old++) {
      if (!shard->slots[old].place) continue;
      uint32_t target = shard->slots[old].tag & (size - 1);
      while (slots[target].place) target = (target + 1) & (size - 1);
      slots[target] = shard->slots[old];
    }
  free(shard->slots);
  shard->slots = slots;
  shard->mask = size - 1;
}

static inline int is_equal(const uint8_t *a, const uint8_t *b, uint32_t length) {
  if (length < 16) return memcmp(a, b, length) == 0;
  uint64_t different = 0;
  for (uint32_t place = 0; place + 8 < length; place += 8) different |= sojourn_word(a + place) ^ sojourn_word(b + place);
  return (different | (sojourn_word(a + length - 8) ^ sojourn_word(b + length - 8))) == 0;
}

static inline uint32_t number_of(sojourn_cases *cases, shard *shard, const sojourn_pending *row) {
  uint32_t tag = (uint32_t)row->hash, target = tag & shard->mask;
  for (; shard->slots[target].place; target = (target + 1) & shard->mask) {
    if (shard->slots[target].tag != tag) continue;
    const entry *known = entry_at(shard, shard->slots[target].place - 1);
    if (known->length == row->length && is_equal(known->bytes, row->id, row->length)) return known->number;
  }
  uint32_t place;
  entry *fresh = add_entry(cases, shard, row->length, &place);
  fresh->number = shard->count++;
  fresh->length = row->length;
  memcpy(fresh->bytes, row->id, row->length);
  shard->slots[target] = (slot){tag, place + 1};
  return fresh->number;
}

static inline uint32_t shard_of(uint64_t hash) { return (uint32_t)(hash >> (64 - shard_bits)); }

void sojourn_waiting_grow(sojourn_waiting *waiting) {
  size_t capacity = waiting->capacity ? waiting->capacity * 2 : 1024;
  waiting->rows = realloc(waiting->rows, capacity * sizeof *waiting->rows);
  waiting->order = realloc(waiting->order, capacity * sizeof *waiting->order);
  if (!waiting->rows || !waiting->order) abort();
  waiting->capacity = capacity;
}

void sojourn_waiting_free(sojourn_waiting *waiting) {
  free(waiting->rows);
  free(waiting->order);
}

void sojourn_cases_settle(sojourn_cases *cases, sojourn_waiting *waiting, sojourn_store *store) {
  sojourn_pending *rows = waiting->rows;
  uint32_t starts[shards + 1] = {0}, ends[shards];
  for (size_t row = 0; row < waiting->count; row++) starts[shard_of(rows[row].hash) + 1]++;
  for (int number = 0; number < shards; number++) {
    starts[number + 1] += starts[number];
    ends[number] = starts[number];
  }
  for (size_t row = 0; row < waiting->count; row++) waiting->order[ends[shard_of(rows[row].hash)]++] = (uint32_t)row;
  // Each thread begins elsewhere, so that they seldom meet.
  uint32_t begin = (uint32_t)((uintptr_t)store >> 12);
  for (uint32_t step = 0; step < shards; step++) {
    uint32_t number = (begin + step) % shards;
    const uint32_t *order = waiting->order + starts[number];
    uint32_t count = ends[number] - starts[number];
    if (count == 0) continue;
    shard *shard = &cases->all[number];
    pthread_mutex_lock(&shard->lock);
    while (!shard->slots || (uint64_t)(shard->count + count) * 4 > (uint64_t)(shard->mask + 1) * 3) grow(shard);
    for (uint32_t next = 0; next < count + ahead; next++) {
      if (next < count) __builtin_prefetch(&shard->slots[(uint32_t)rows[order[next]].hash & shard->mask]);
      if (next >= ahead / 2 && next - ahead / 2 < count) {
        const slot *slot = &shard->slots[(uint32_t)rows[order[next - ahead / 2]].hash & shard->mask];
        if (slot->place) {
          const char *entry = (const char *)entry_at(shard, slot->place - 1);
          __builtin_prefetch(entry);
          __builtin_prefetch(entry + 48);
        }
      }
      if (next >= ahead) {
        sojourn_pending *row = &rows[order[next - ahead]];
        row->hash = number_of(cases, shard, row);
      }
    }
    pthread_mutex_unlock(&shard->lock);
    for (uint32_t next = 0; next < count; next++) {
      const sojourn_pending *row = &rows[order[next]];
      uint32_t numbered = (uint32_t)row->hash;
      sojourn_store_put(store, SOJOURN_GROUP + (number | (numbered << shard_bits & 255)), numbered >> (8 - shard_bits), row->second, row->micro,
                        row->kind);
    }
  }
  waiting->count = 0;
}

const uint8_t *sojourn_cases_find(const sojourn_cases *cases, uint32_t partition, uint32_t number, uint32_t *length) {
  const shard *shard = &cases->all[(partition - SOJOURN_GROUP) & (shards - 1)];
  uint32_t wanted = number << (8 - shard_bits) | (partition - SOJOURN_GROUP) >> shard_bits;
  if (wanted >= shard->count) return NULL;
  size_t byte = 0;
  while (1) {
    const entry *known = entry_at(shard, (uint32_t)(byte / 4));
    if (known->number == wanted) {
      *length = known->length;
      return known->bytes;
    }
    if (known->number == UINT32_MAX) byte = (byte / piece + 1) * piece;
    else byte += (sizeof(entry) + known->length + 3) / 4 * 4;
  }
}
