// Numbers for the ids of cases, the same for the same bytes from every thread. A hash only leads to a place: the bytes of
// an id are always compared.
//
// Each thread gathers the rows of one block and then asks for all their numbers at once, shard by shard, so that a lock
// is taken for many ids and memory is asked for before it is needed.
#ifndef SOJOURN_CASES_H
#define SOJOURN_CASES_H
#include "bytes.h"
#include "store.h"

typedef struct sojourn_cases sojourn_cases;

sojourn_cases *sojourn_cases_make(void);
void sojourn_cases_free(sojourn_cases *cases);
// Gives back what only asking for numbers needs.
void sojourn_cases_finish(sojourn_cases *cases);
// The bytes of the id with this number in a partition of the second group; NULL where there is none. O(cases).
const uint8_t *sojourn_cases_find(const sojourn_cases *cases, uint32_t partition, uint32_t number, uint32_t *length);

// An event whose case has no number yet.
typedef struct {
  uint64_t hash;
  const uint8_t *id;
  int64_t second;
  uint32_t length;
  uint32_t micro;
  uint32_t kind;
} sojourn_pending;

typedef struct {
  sojourn_pending *rows;
  uint32_t *order;
  size_t count, capacity;
} sojourn_waiting;

void sojourn_waiting_grow(sojourn_waiting *waiting);
void sojourn_waiting_free(sojourn_waiting *waiting);
// Puts all that waits into the store, in order. The bytes of the ids must still be there.
void sojourn_cases_settle(sojourn_cases *cases, sojourn_waiting *waiting, sojourn_store *store);

sojourn_always uint64_t sojourn_mixed(uint64_t value) {
  __uint128_t product = (__uint128_t)value * 0xA0761D6478BD642FULL;
  return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

// A hash of 0 or more bytes; 8 bytes can be read at `bytes`, and 8 before its end.
sojourn_always uint64_t sojourn_hash(const uint8_t *bytes, size_t length) {
  uint64_t hash = length * 0x9E3779B97F4A7C15ULL;
  if (length <= 8) return sojourn_mixed(hash ^ sojourn_head(bytes, length));
  size_t place = 0;
  for (; length - place > 8; place += 8) hash = sojourn_mixed(hash ^ sojourn_word(bytes + place)) + place;
  return sojourn_mixed(hash ^ sojourn_word(bytes + length - 8));
}

sojourn_always void sojourn_wait(sojourn_waiting *waiting, const uint8_t *id, uint32_t length, int64_t second,
                                uint32_t micro, uint32_t kind) {
  if (__builtin_expect(waiting->count == waiting->capacity, 0)) sojourn_waiting_grow(waiting);
  waiting->rows[waiting->count++] =
      (sojourn_pending){sojourn_hash(id, length), id, second, length, micro, kind};
}
#endif
