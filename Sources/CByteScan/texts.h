// How texts of a run are found, for the two ways of reading rows.
#ifndef SOJOURN_TEXTS_H
#define SOJOURN_TEXTS_H
#include "rows.h"
#if defined(__x86_64__)
#include <immintrin.h>

#define WIDE __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))

// Reads rows of the form that most logs have: two runs of texts that are known and at most 32 bytes, times as
// `2026-01-31T12:34:56Z`, and ids that are all numbers or all none. Returns the place of the first other one, or `count`.
size_t sojourn_rows_read_usual(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, size_t count);
// The same for processors that have AVX-512.
size_t sojourn_rows_read_usual_avx512(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                      size_t count);
#endif

// Places for the texts of a run.
void sojourn_places_make(sojourn_run *run);
// Puts the text that was learnt last there, where it is one of the first and short enough.
void sojourn_places_add(sojourn_run *run, uint32_t number);

// Shows the first bytes of 32 when it is read that many before its middle.
extern const uint8_t sojourn_first_bytes[64];

// The first 32 bytes of a text without what is behind its end: loops and branches would depend on lengths, which nobody
// can foretell.
sojourn_always void first_words(const uint8_t *bytes, uint32_t length, uint64_t *words) {
  const uint8_t *mask = sojourn_first_bytes + (length < 32 ? 32 - length : 0);
  for (int word = 0; word < 4; word++) words[word] = sojourn_word(bytes + 8 * word) & sojourn_word(mask + 8 * word);
}

// The highest bits of a product depend on all of its factors.
sojourn_always uint32_t sojourn_text_slot(uint32_t shift, uint64_t even, uint64_t odd, uint32_t length) {
  return (uint32_t)(((even + length) * 0x9E3779B97F4A7C15ULL ^ odd * 0xE7037ED1A0B428DBULL) >> shift);
}

// The beginning of a text's place, in bytes. Its length needs not be asked: what is behind its end is zero, and no text
// that is looked for so has zeros.
sojourn_always uint64_t sojourn_place_at(uint32_t shift, const uint64_t *factors, uint64_t even, uint64_t odd) {
  return (even * factors[0] ^ odd * factors[1]) >> shift & ~(sizeof(sojourn_place) - 1);
}

// Where a month stands among those that were read.
sojourn_always uint32_t sojourn_month_slot(uint64_t key) { return (uint32_t)((key * 0x9E3779B97F4A7C15ULL) >> 56); }

// The log's first and last moments widen to those of rows that were read; nothing was where `earliest` is behind `latest`.
sojourn_always void sojourn_widen(sojourn_store *store, uint64_t earliest, uint64_t latest) {
  if (earliest > latest) return;
  int64_t begin = ((int64_t)earliest + SOJOURN_FIRST_SECOND) * 1000000, end = ((int64_t)latest + SOJOURN_FIRST_SECOND) * 1000000;
  if (begin < store->first_moment) store->first_moment = begin;
  if (end > store->last_moment) store->last_moment = end;
}

sojourn_always uint32_t text_slot(const sojourn_run *run, const uint64_t *words, uint32_t length) {
  return sojourn_text_slot(run->shift, words[0] ^ words[2], words[1] ^ words[3], length);
}
#endif
