#include "texts.h"

#if defined(__x86_64__)
#define WIDEST __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))

// A run, where the compiler knows that nothing changes it.
typedef struct {
  const sojourn_place *places;
  uint64_t factors[2];
  uint64_t mask; // of the bytes of all
  uint32_t shift;
} finder;

static inline finder finder_of(const sojourn_run *run) {
  return (finder){
      run->places, {run->factors[0], run->factors[1]}, run->place_mask * sizeof(sojourn_place), run->place_shift};
}

// The number of a text between two ends; UINT32_MAX where it is not known.
WIDEST sojourn_always uint32_t find(const finder *run, const uint8_t *bytes, int32_t before, int32_t end) {
  uint32_t length = (uint32_t)(end - before - 1);
  if (__builtin_expect(length > 32, 0)) return UINT32_MAX;
  __m256i words = _mm256_maskz_loadu_epi8(_bzhi_u32(~0u, length), bytes + before + 1);
  __m128i folded = _mm_xor_si128(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  uint64_t even = (uint64_t)_mm_cvtsi128_si64(folded), odd = (uint64_t)_mm_extract_epi64(folded, 1);
  uint64_t place = sojourn_place_at(run->shift, run->factors, even, odd);
  while (1) {
    const sojourn_place *found = (const sojourn_place *)(const void *)((const char *)run->places + place);
    __mmask32 different = _mm256_cmpneq_epu8_mask(words, *(const __m256i *)(const void *)found->words);
    if (__builtin_expect(_kortestz_mask32_u8(different, different), 1)) return (uint32_t)found->number;
    if (found->number == 0) return UINT32_MAX;
    place = (place + sizeof *found) & run->mask;
  }
}

// The columns of a log; where they are constants, the loop has more registers for the rest.
typedef struct {
  uint32_t id, time, first, first_last, second, second_last;
} columns_of_log;

// Ids that are no numbers, numbers as wide as they need to be, and numbers of one width.
typedef enum { NONE, FREE, PADDED } number_kind;

WIDEST sojourn_always size_t read_usual(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                        size_t count, const number_kind numbers, const columns_of_log at) {
  const uint32_t columns = rows->columns;
  const finder first = finder_of(&rows->runs[0]), second = finder_of(&rows->runs[1]);
  const uint32_t *const near = rows->near;
  const sojourn_month *const months = rows->months;
  const sojourn_numbering numbering = rows->numbering;
  __mmask16 digits = (__mmask16)(255u & (255u << (8 - numbering.width)));
  const __m128i zero = _mm_set1_epi8('0');
  sojourn_store *const store = rows->store;
  sojourn_waiting *const waiting = rows->waiting;
  uint32_t earliest = UINT32_MAX, latest = 0;

  // In the lower half the last eight bytes of an id, in the upper a time from its fifth byte on: what stands there, what
  // digits may be at most, which of them make the numbers, and what these count.
  const __m256i shape = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '-', '0', '0', '-', '0', '0', 'T', '0',
                                         '0', ':', '0', '0', ':', '0', '0', 'Z');
  const __m256i most = _mm256_setr_epi8(9, 9, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9,
                                        9, 0);
  const __m256i order = _mm256_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, -1, -1, -1, -1, -1, -1, -1, -1, 4, 5, 7, 8, 10, 11, 13, 14,
                                         -1, -1, -1, -1, -1, -1, -1, -1);
  const __m256i tens = _mm256_set1_epi16(1 << 8 | 10);
  const __m256i days = _mm256_setr_epi16(0, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0);
  const __m256i units = _mm256_setr_epi16(100, 1, 100, 1, 0, 0, 0, 0, 24, 1, 60, 1, 0, 0, 0, 0);

  const int32_t *row = (const int32_t *)(const void *)(ends + place), *const end = (const int32_t *)(const void *)(ends + count);
  for (; row < end; row += columns) {
    uint32_t a = find(&first, bytes, row[(ptrdiff_t)at.first - 1], row[at.first_last]);
    uint32_t b = find(&second, bytes, row[(ptrdiff_t)at.second - 1], row[at.second_last]);
    if (__builtin_expect((a | b) >= SOJOURN_NEAR, 0)) break;
    // What is left out or unknown is more than this too.
    uint32_t kind = near[a * SOJOURN_NEAR + b] - 2;
    if (__builtin_expect(kind >> SOJOURN_KIND_BITS != 0, 0)) break;

    ptrdiff_t before = row[(ptrdiff_t)at.time - 1];
    if (__builtin_expect(row[at.time] - (int32_t)before != 21, 0)) break;
    const uint8_t *time = bytes + before + 1;
    uint64_t key = sojourn_word(time);
    const sojourn_month *month = &months[sojourn_month_slot(key)];
    if (__builtin_expect(month->usual_key != key, 0)) break;

    before = row[(ptrdiff_t)at.id - 1];
    uint32_t length = (uint32_t)(row[at.id] - (int32_t)before - 1);
    const uint8_t *id = bytes + before + 1;
    __m128i figures = _mm_setzero_si128();
    if (numbers != NONE) {
      if (__builtin_expect((sojourn_word(id) & numbering.mask) != numbering.head, 0)) break;
      uint32_t width = length - numbering.length;
      if (numbers == PADDED) {
        if (__builtin_expect(width != numbering.width, 0)) break;
      } else {
        // One that is as wide as it needs to be does not begin with a zero.
        if (__builtin_expect(width - 1 > 7 || (id[numbering.length] == '0' && width > 1), 0)) break;
        digits = (__mmask16)(255u & (255u << (8 - width)));
      }
      figures = _mm_maskz_sub_epi8(digits, _mm_loadl_epi64((const __m128i *)(const void *)(bytes + row[at.id] - 8)), zero);
    }
    __m256i both = _mm256_inserti128_si256(_mm256_castsi128_si256(figures), _mm_loadu_si128((const __m128i *)(const void *)(time + 4)), 1);
    both = _mm256_xor_si256(both, shape);
    __mmask32 wrong = _mm256_cmpgt_epu8_mask(both, most);
    both = _mm256_add_epi16(_mm256_maddubs_epi16(_mm256_shuffle_epi8(both, order), tens), days);
    __mmask16 over = _mm256_cmpgt_epu16_mask(both, *(const __m256i *)(const void *)month->most);
    if (__builtin_expect(!_kortestz_mask32_u8(wrong, over), 0)) break;
    both = _mm256_madd_epi16(both, units);
    uint64_t clock = (uint64_t)_mm_cvtsi128_si64(_mm256_extracti128_si256(both, 1));
    uint32_t shifted = month->usual_second + (uint32_t)clock * 3600 + (uint32_t)(clock >> 32);
    if (numbers != NONE) {
      uint64_t parts = (uint64_t)_mm_cvtsi128_si64(_mm256_castsi256_si128(both));
      uint32_t number = (uint32_t)parts * 10000 + (uint32_t)(parts >> 32);
      uint32_t partition = (number ^ number >> 8 ^ number >> 16) & 255;
      uint64_t *next = store->next[partition];
      // Chunks end where the next could begin.
      if (__builtin_expect(((uintptr_t)next & (sizeof(sojourn_chunk) - 1)) == 0, 0)) {
        sojourn_store_add_chunk(store, partition);
        next = store->next[partition];
      }
      *next = (uint64_t)shifted << 32 | (uint64_t)kind << SOJOURN_NUMBER_BITS | number >> 8;
      store->next[partition] = next + 1;
    } else {
      if (__builtin_expect(length == 0, 0)) break;
      sojourn_wait(waiting, id, length, (int64_t)shifted + SOJOURN_FIRST_SECOND, 0, kind);
    }
    earliest = shifted < earliest ? shifted : earliest;
    latest = shifted > latest ? shifted : latest;
  }
  sojourn_widen(store, earliest, latest);
  return row < end ? (size_t)(row - (const int32_t *)(const void *)ends) : count;
}

WIDEST size_t sojourn_rows_read_usual_avx512(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                             size_t count) {
  if (rows->run_count != 2 || rows->store->is_wide) return place;
  const columns_of_log at = {rows->id, rows->time, rows->runs[0].first, rows->runs[0].last, rows->runs[1].first, rows->runs[1].last};
  if (rows->numbering.width == 0) return read_usual(rows, bytes, ends, place, count, NONE, at);
  if (rows->numbering.width == 1) return read_usual(rows, bytes, ends, place, count, FREE, at);
  if (at.id == 0 && at.first == 1 && at.first_last == 1 && at.time == 2 && at.second == 3)
    return read_usual(rows, bytes, ends, place, count, PADDED, (columns_of_log){0, 2, 1, 1, 3, at.second_last});
  return read_usual(rows, bytes, ends, place, count, PADDED, at);
}
#endif
