#include "bytes.h"

#include <stdatomic.h>

static _Atomic int most_processor = SOJOURN_AVX512;

void sojourn_limit_processor(int most) { atomic_store_explicit(&most_processor, most, memory_order_relaxed); }

int sojourn_processor(void) {
  int here = SOJOURN_PORTABLE, most = atomic_load_explicit(&most_processor, memory_order_relaxed);
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) {
    here = SOJOURN_AVX2;
    if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
      here = SOJOURN_AVX512;
  }
#endif
  return here < most ? here : most;
}

// Writes the places of the bits of `mask`, eight at a time without asking: what is too much is written over.
static inline __attribute__((always_inline)) uint32_t *flatten(uint32_t *target, uint64_t mask, uint32_t place) {
  uint32_t *end = target + __builtin_popcountll(mask);
  for (; target < end; target += 8)
    for (int next = 0; next < 8; next++) {
      target[next] = place + (uint32_t)(mask ? __builtin_ctzll(mask) : 0);
      mask &= mask - 1;
    }
  return end;
}

static inline __attribute__((always_inline)) uint64_t within(uint64_t mask, size_t rest) {
  return rest < 64 ? mask & ((1ULL << rest) - 1) : mask;
}

#if defined(__x86_64__)
#include <immintrin.h>

// A copy of the flattening for processors that count bits in one instruction.
__attribute__((target("avx2,bmi,bmi2,popcnt,lzcnt"))) static size_t index_avx2(
    const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends, size_t *newlines,
    int *has_zeros) {
  const __m256i a = _mm256_set1_epi8((char)delimiter), b = _mm256_set1_epi8((char)newline);
  uint32_t *target = ends;
  size_t lines = 0;
  uint64_t zeros = 0;
  for (size_t place = 0; place < size; place += 64) {
    __m256i x = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + place));
    __m256i y = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + place + 32));
    uint64_t breaks = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, b)) |
                      (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(y, b)) << 32;
    uint64_t both = breaks | (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, a)) |
                    (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(y, a)) << 32;
    // The smallest of two is zero where one is.
    __m256i none = _mm256_cmpeq_epi8(_mm256_min_epu8(x, y), _mm256_setzero_si256());
    if (__builtin_expect(!_mm256_testz_si256(none, none), 0)) zeros |= within(sojourn_mask64(bytes + place, 0, 0), size - place);
    lines += (size_t)_mm_popcnt_u64(within(breaks, size - place));
    both = within(both, size - place);
    uint32_t *end = target + _mm_popcnt_u64(both);
    for (; target < end; target += 8)
      for (int next = 0; next < 8; next++) {
        target[next] = (uint32_t)place + (uint32_t)_tzcnt_u64(both);
        both = _blsr_u64(both);
      }
    target = end;
  }
  *newlines = lines;
  *has_zeros = zeros != 0;
  return (size_t)(target - ends);
}

// The places of a mask's bits come out of one instruction here, and sixteen are written with one.
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt"))) static size_t index_avx512(
    const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends, size_t *newlines,
    int *has_zeros) {
  static const uint8_t places[64] = {0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                     22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
                                     44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  const __m512i all = _mm512_loadu_si512(places);
  const __m512i a = _mm512_set1_epi8((char)delimiter), b = _mm512_set1_epi8((char)newline);
  uint32_t *target = ends;
  size_t lines = 0;
  uint64_t zeros = 0;
  for (size_t place = 0; place < size; place += 64) {
    __m512i x = _mm512_loadu_si512(bytes + place);
    uint64_t breaks = _mm512_cmpeq_epi8_mask(x, b), both = breaks | _mm512_cmpeq_epi8_mask(x, a);
    zeros |= within(_mm512_testn_epi8_mask(x, x), size - place);
    lines += (size_t)_mm_popcnt_u64(within(breaks, size - place));
    both = within(both, size - place);
    uint32_t *end = target + _mm_popcnt_u64(both);
    __m512i found = _mm512_maskz_compress_epi8(both, all);
    while (1) {
      __m512i some = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(found));
      _mm512_storeu_si512(target, _mm512_add_epi32(some, _mm512_set1_epi32((int)(uint32_t)place)));
      target += 16;
      if (__builtin_expect(target >= end, 1)) break;
      found = _mm512_shuffle_i64x2(found, found, 0x39);
    }
    target = end;
  }
  *newlines = lines;
  *has_zeros = zeros != 0;
  return (size_t)(target - ends);
}
#endif

static size_t index_portable(const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                             size_t *newlines, int *has_zeros) {
  uint32_t *target = ends;
  size_t lines = 0;
  uint64_t zeros = 0;
  for (size_t place = 0; place < size; place += 64) {
    uint64_t both = within(sojourn_mask64(bytes + place, delimiter, newline), size - place);
    zeros |= within(sojourn_mask64(bytes + place, 0, 0), size - place);
    target = flatten(target, both, (uint32_t)place);
  }
  for (uint32_t *end = ends; end < target; end++) lines += bytes[*end] == newline;
  *newlines = lines;
  *has_zeros = zeros != 0;
  return (size_t)(target - ends);
}

size_t sojourn_index(const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                     size_t *newlines, int *has_zeros) {
#if defined(__x86_64__)
  int processor = sojourn_processor();
  if (processor == SOJOURN_AVX512) return index_avx512(bytes, size, delimiter, newline, ends, newlines, has_zeros);
  if (processor == SOJOURN_AVX2) return index_avx2(bytes, size, delimiter, newline, ends, newlines, has_zeros);
#endif
  return index_portable(bytes, size, delimiter, newline, ends, newlines, has_zeros);
}

// Bit k is whether an odd number of the bits 0 to k is set.
static inline uint64_t parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

int sojourn_index_quoted(const uint8_t *bytes, size_t size, uint8_t delimiter, uint8_t newline, uint32_t *ends,
                         sojourn_quoted *found) {
  uint32_t *target = ends;
  *found = (sojourn_quoted){0};
  // What the last byte of the 64 before was, in bit 0: the row's beginning is like a line break.
  uint64_t is_open = 0, was_end = 1, was_closing = 0, was_return = 0;
  for (size_t place = 0; place < size; place += 64) {
    const uint8_t *next = bytes + place;
    size_t rest = size - place;
    uint64_t quotes = within(sojourn_mask64(next, '"', '"'), rest);
    uint64_t breaks = within(sojourn_mask64(next, newline, newline), rest);
    uint64_t returns = within(sojourn_mask64(next, '\r', '\r'), rest) & ~breaks;
    uint64_t inside = parity(quotes) ^ (0 - is_open), both = within(sojourn_mask64(next, delimiter, newline), rest);
    if (within(sojourn_mask64(next, 0, 0), rest)) found->has_zeros = 1;
    found->newlines += (size_t)__builtin_popcountll(breaks);
    both &= ~inside;
    breaks &= ~inside;
    uint64_t opening = quotes & inside, closing = quotes & ~inside;
    // A mark opens behind a delimiter or line break, or as the second of two; it closes before one, or as the first.
    uint64_t after_closing = closing << 1 | was_closing, after_return = (after_closing & returns) << 1 | was_return;
    uint64_t wrong = opening & ~(both << 1 | was_end | after_closing);
    wrong |= after_closing & ~(both | opening | returns);
    wrong |= after_return & ~breaks;
    if (within(wrong, rest)) return 0;
    was_end = both >> 63;
    was_closing = closing >> 63;
    was_return = (after_closing & returns) >> 63;
    is_open = inside >> 63;
    if (rest < 64) is_open = inside >> (rest - 1) & 1;
    if (breaks) found->last_end = place + 64 - (size_t)__builtin_clzll(breaks);
    found->rows += (size_t)__builtin_popcountll(breaks);
    if (ends) target = flatten(target, both, (uint32_t)place);
    found->count += (size_t)__builtin_popcountll(both);
  }
  found->is_open = (int)is_open;
  return 1;
}
