#include "texts.h"

#if defined(__x86_64__)

// A run, where the compiler knows that nothing changes it.
typedef struct {
  const uint32_t *slots;
  const sojourn_text *texts;
  uint32_t mask, shift;
  ptrdiff_t before, last; // columns
} finder;

static inline finder finder_of(const sojourn_run *run) {
  return (finder){run->slots, run->texts, run->mask, run->shift, (ptrdiff_t)run->first - 1, (ptrdiff_t)run->last};
}

// The number of a text of a row; UINT32_MAX where it is not known.
WIDE sojourn_always uint32_t find(const finder *run, const uint8_t *bytes, const uint32_t *row) {
  uint32_t start = row[run->before] + 1, length = row[run->last] - start;
  if (__builtin_expect(length > 32, 0)) return UINT32_MAX;
  __m256i words = _mm256_and_si256(
      _mm256_loadu_si256((const __m256i *)(const void *)(bytes + start)),
      _mm256_loadu_si256((const __m256i *)(const void *)(sojourn_first_bytes + 32 - length)));
  __m128i folded = _mm_xor_si128(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  uint64_t even = (uint64_t)_mm_cvtsi128_si64(folded), odd = (uint64_t)_mm_extract_epi64(folded, 1);
  for (uint32_t slot = sojourn_text_slot(run->shift, even, odd, length);; slot = (slot + 1) & run->mask) {
    uint32_t number = run->slots[slot];
    const sojourn_text *text = &run->texts[number];
    __m256i different = _mm256_xor_si256(words, _mm256_loadu_si256((const __m256i *)(const void *)text->words));
    if (__builtin_expect(_mm256_testz_si256(different, different) && text->length == length, 1)) return number;
    if (number == 0) return UINT32_MAX;
  }
}

WIDE sojourn_always int are_at_most(__m128i bytes, __m128i most) {
  return _mm_testc_si128(_mm_cmpeq_epi8(_mm_max_epu8(bytes, most), most), _mm_set1_epi8(-1));
}

WIDE sojourn_always size_t read_usual(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                      size_t count, int is_numbered) {
  const uint32_t columns = rows->columns, id_column = rows->id, time_column = rows->time;
  const finder first = finder_of(&rows->runs[0]), second = finder_of(&rows->runs[1]);
  const uint32_t *const near = rows->near;
  const sojourn_month *const months = rows->months;
  const sojourn_numbering numbering = rows->numbering;
  sojourn_store *const store = rows->store;
  sojourn_waiting *const waiting = rows->waiting;
  uint64_t earliest = UINT64_MAX, latest = 0;

  // A time from its fifth byte on: what stands there, what digits may be at most, and what they count.
  const __m128i shape = _mm_setr_epi8('-', '0', '0', '-', '0', '0', 'T', '0', '0', ':', '0', '0', ':', '0', '0', 'Z');
  const __m128i most = _mm_setr_epi8(0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 5, 9, 0, 5, 9, 0);
  const __m128i tens = _mm_setr_epi8(0, 0, 0, 0, 10, 1, 0, 10, 1, 0, 10, 1, 0, 10, 1, 0);
  const __m128i units = _mm_setr_epi16(0, 0, 0, 3600, 3600, 60, 1, 1);
  // The same of the digits of an id.
  const __m128i nines = _mm_set1_epi8(9), pairs = _mm_set1_epi16(1 << 8 | 10);
  const __m128i fours = _mm_set1_epi32(1 << 16 | 100), eights = _mm_set1_epi32(1 << 16 | 10000);

  for (; place < count; place += columns) {
    const uint32_t *row = ends + place;
    uint32_t a = find(&first, bytes, row), b = find(&second, bytes, row);
    if (__builtin_expect((a | b) >= SOJOURN_NEAR, 0)) break;
    // What is left out or unknown is more than this too.
    uint32_t kind = near[a * SOJOURN_NEAR + b] - 2;
    if (__builtin_expect(kind >> SOJOURN_KIND_BITS != 0, 0)) break;

    uint32_t start = row[(ptrdiff_t)time_column - 1] + 1, length = row[time_column] - start;
    const uint8_t *time = bytes + start;
    uint64_t key = sojourn_word(time);
    const sojourn_month *month = &months[sojourn_month_slot(key)];
    __m128i digits = _mm_xor_si128(_mm_loadu_si128((const __m128i *)(const void *)(time + 4)), shape);
    __m128i parts = _mm_maddubs_epi16(digits, tens), sums = _mm_madd_epi16(parts, units);
    sums = _mm_add_epi32(sums, _mm_unpackhi_epi64(sums, sums));
    uint32_t clock = (uint32_t)_mm_cvtsi128_si32(_mm_srli_epi64(sums, 32)) + (uint32_t)_mm_cvtsi128_si32(sums);
    uint32_t day = (uint32_t)_mm_extract_epi16(parts, 2) - 1;
    int is_usual = are_at_most(digits, most) & (length == 20) & (month->key == key) & (day < month->days) & (clock < 86400);
    uint64_t shifted = (uint64_t)(month->second - SOJOURN_FIRST_SECOND) + day * 86400u + clock;
    if (__builtin_expect(!is_usual | (shifted >> 32 != 0), 0)) break;

    start = row[(ptrdiff_t)id_column - 1] + 1;
    length = row[id_column] - start;
    const uint8_t *id = bytes + start;
    if (is_numbered) {
      if (__builtin_expect((sojourn_word(id) & numbering.mask) != numbering.head, 0)) break;
      if (__builtin_expect(length - numbering.length != numbering.width, 0)) break;
      uint64_t word = ((sojourn_word(id + length - 8) & numbering.digits) | numbering.zeros) ^ 0x3030303030303030ULL;
      __m128i figures = _mm_cvtsi64_si128((int64_t)word);
      if (__builtin_expect(!are_at_most(figures, nines), 0)) break;
      figures = _mm_madd_epi16(_mm_maddubs_epi16(figures, pairs), fours);
      uint32_t number = (uint32_t)_mm_cvtsi128_si32(_mm_madd_epi16(_mm_packus_epi32(figures, figures), eights));
      uint32_t partition = (number ^ number >> 8 ^ number >> 16) & 255;
      if (__builtin_expect(store->next[partition] == store->limit[partition], 0))
        sojourn_store_add_chunk(store, partition);
      *store->next[partition]++ = shifted << 32 | (uint64_t)kind << SOJOURN_NUMBER_BITS | number >> 8;
    } else {
      if (__builtin_expect(length == 0, 0)) break;
      sojourn_wait(waiting, id, length, (int64_t)shifted + SOJOURN_FIRST_SECOND, 0, kind);
    }
    earliest = shifted < earliest ? shifted : earliest;
    latest = shifted > latest ? shifted : latest;
  }
  sojourn_widen(store, earliest, latest);
  return place < count ? place : count;
}

WIDE size_t sojourn_rows_read_usual(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, size_t count) {
  if (rows->run_count != 2 || rows->store->is_wide) return place;
  if (rows->numbering.width > 0) return read_usual(rows, bytes, ends, place, count, 1);
  return read_usual(rows, bytes, ends, place, count, 0);
}
#endif
