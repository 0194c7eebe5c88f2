// Where one thread keeps the events that it reads: lists of chunks, one for each partition of the cases.
//
// A case is a partition and a number within it. Partitions 0 to 255 have cases whose ids are numbers, 256 to 511 those
// that a register numbered. An event takes 8 bytes as long as its moment is a whole second of the years 1940 to 2075,
// its kind below 8192 and its number below 524288; from the first that does not fit on, all take 16.
#ifndef SOJOURN_STORE_H
#define SOJOURN_STORE_H
#include "bytes.h"

#define SOJOURN_PARTITIONS 512
#define SOJOURN_GROUP 256
#define SOJOURN_CHUNK_WORDS 1022
#define SOJOURN_FIRST_SECOND (-946771200LL)
#define SOJOURN_KIND_BITS 13
#define SOJOURN_NUMBER_BITS 19

// An event of 16 bytes; the moment in microseconds since 1970.
typedef struct {
  int64_t moment;
  uint32_t kind;
  uint32_t number;
} sojourn_event;

typedef struct sojourn_chunk {
  struct sojourn_chunk *next;
  uint32_t count; // events, when it is closed
  uint32_t is_wide;
  uint64_t words[SOJOURN_CHUNK_WORDS];
} sojourn_chunk;

typedef struct {
  uint64_t *next[SOJOURN_PARTITIONS], *limit[SOJOURN_PARTITIONS];
  sojourn_chunk *first[SOJOURN_PARTITIONS], *open[SOJOURN_PARTITIONS];
  uint32_t closed[SOJOURN_PARTITIONS]; // events in chunks before the open one
  int is_wide;
  int64_t first_moment, last_moment; // kept by those who add
  // Memory is taken from the system in slabs.
  uint8_t *slab, *slab_end;
  void **slabs;
  size_t slab_count;
} sojourn_store;

sojourn_store *sojourn_store_make(void);
void sojourn_store_free(sojourn_store *store);
void sojourn_store_add_chunk(sojourn_store *store, uint32_t partition);
// From here on events take 16 bytes.
void sojourn_store_widen(sojourn_store *store);
// Writes how many events each partition has.
void sojourn_store_totals(const sojourn_store *store, uint32_t *totals);
// Says how many events the open chunks have; to be called before chunks are read.
void sojourn_store_close(sojourn_store *store);

// The events of a partition, oldest first.
sojourn_always sojourn_chunk *sojourn_store_first(const sojourn_store *store, uint32_t partition) {
  return store->first[partition];
}
sojourn_always uint64_t *sojourn_chunk_words(sojourn_chunk *chunk) { return chunk->words; }

sojourn_always sojourn_event sojourn_expand(uint64_t word) {
  sojourn_event event;
  event.moment = ((int64_t)(word >> 32) + SOJOURN_FIRST_SECOND) * 1000000;
  event.kind = (uint32_t)(word >> SOJOURN_NUMBER_BITS) & ((1u << SOJOURN_KIND_BITS) - 1);
  event.number = (uint32_t)word & ((1u << SOJOURN_NUMBER_BITS) - 1);
  return event;
}

sojourn_always void sojourn_store_put(sojourn_store *store, uint32_t partition, uint32_t number, int64_t second,
                                     uint32_t micro, uint32_t kind) {
  uint64_t shifted = (uint64_t)(second - SOJOURN_FIRST_SECOND);
  if (__builtin_expect(!store->is_wide, 1)) {
    if (__builtin_expect((shifted >> 32 | micro | kind >> SOJOURN_KIND_BITS | number >> SOJOURN_NUMBER_BITS) == 0, 1)) {
      if (__builtin_expect(store->next[partition] == store->limit[partition], 0))
        sojourn_store_add_chunk(store, partition);
      *store->next[partition]++ = shifted << 32 | (uint64_t)kind << SOJOURN_NUMBER_BITS | number;
      return;
    }
    sojourn_store_widen(store);
  }
  if (store->next[partition] == store->limit[partition]) sojourn_store_add_chunk(store, partition);
  sojourn_event *event = (sojourn_event *)(void *)store->next[partition];
  event->moment = second * 1000000 + micro;
  event->kind = kind;
  event->number = number;
  store->next[partition] += 2;
}
#endif
