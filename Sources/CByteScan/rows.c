#include "rows.h"

#include <stdlib.h>

#include "texts.h"

// So many texts of a run, and kinds, are learnt; texts that are longer are not.
enum { limit = 1 << 16, text_length = 128 };

static const uint32_t unknown = SOJOURN_LEFT_OUT - 1;

const uint8_t sojourn_first_bytes[64] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                         255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
                                         255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

static void *zeros(size_t count, size_t size) {
  void *memory = calloc(count, size);
  if (!memory) abort();
  return memory;
}

sojourn_rows *sojourn_rows_make(sojourn_store *store, sojourn_waiting *waiting) {
  sojourn_rows *rows = aligned_alloc(sizeof *rows->months, (sizeof *rows + 63) / 64 * 64);
  if (!rows) abort();
  memset(rows, 0, sizeof *rows);
  rows->kind_mask = 4095;
  rows->kinds = zeros(rows->kind_mask + 1, sizeof *rows->kinds);
  rows->near = zeros(SOJOURN_NEAR * SOJOURN_NEAR, sizeof *rows->near);
  rows->processor = sojourn_processor();
  rows->store = store;
  rows->waiting = waiting;
  return rows;
}

static void forget(sojourn_rows *rows) {
  for (uint32_t run = 0; run < rows->run_count; run++) {
    for (uint32_t number = 0; number <= rows->runs[run].count; number++) free(rows->runs[run].texts[number].bytes);
    free(rows->runs[run].texts);
    free(rows->runs[run].slots);
    free(rows->runs[run].places);
  }
  rows->run_count = 0;
  rows->kind_count = 0;
  memset(rows->near, 0, SOJOURN_NEAR * SOJOURN_NEAR * sizeof *rows->near);
  memset(rows->kinds, 0, (rows->kind_mask + 1) * sizeof *rows->kinds);
}

void sojourn_rows_free(sojourn_rows *rows) {
  forget(rows);
  free(rows->kinds);
  free(rows->near);
  free(rows);
}

void sojourn_rows_begin(sojourn_rows *rows, uint32_t columns, uint32_t id, uint32_t time, uint8_t newline,
                        const uint32_t *roles, uint32_t role_count) {
  forget(rows);
  rows->columns = columns;
  rows->id = id;
  rows->time = time;
  rows->newline = newline;
  for (uint32_t role = 0; role < role_count; role++) {
    if (rows->run_count > 0 && rows->runs[rows->run_count - 1].last + 1 == roles[role]) {
      rows->runs[rows->run_count - 1].last++;
      continue;
    }
    rows->runs[rows->run_count++] =
        (sojourn_run){.first = roles[role], .last = roles[role], .mask = 255, .shift = 56, .room = 64,
                      .slots = zeros(256, sizeof(uint32_t)), .texts = zeros(64, sizeof(sojourn_text))};
    sojourn_places_make(&rows->runs[rows->run_count - 1]);
  }
  rows->bits = rows->run_count < 4 ? 20 : 64 / rows->run_count;
}

// The text of columns, without a carriage return before the line break.
sojourn_always const uint8_t *field(const sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, uint32_t first,
                            uint32_t last, int has_returns, uint32_t *length) {
  uint32_t start = ends[(ptrdiff_t)first - 1] + 1, end = ends[last];
  if (has_returns && last + 1 == rows->columns && end > start && bytes[end - 1] == '\r') end--;
  *length = end - start;
  return bytes + start;
}

// Texts whose first 32 bytes do not say all.
static __attribute__((noinline)) uint32_t long_text_number(const sojourn_run *run, const uint8_t *bytes,
                                                           uint32_t length) {
  uint64_t words[4];
  first_words(bytes, length, words);
  for (uint32_t slot = text_slot(run, words, length);; slot = (slot + 1) & run->mask) {
    uint32_t number = run->slots[slot];
    if (number == 0) return UINT32_MAX;
    if (run->texts[number].length == length && memcmp(run->texts[number].bytes, bytes, length) == 0) return number;
  }
}

// The number of a text; UINT32_MAX where it is not known.
sojourn_always uint32_t text_number(const sojourn_run *run, const uint8_t *bytes, uint32_t length) {
  if (__builtin_expect(length > 32, 0)) return long_text_number(run, bytes, length);
  uint64_t words[4];
  first_words(bytes, length, words);
  for (uint32_t slot = text_slot(run, words, length);; slot = (slot + 1) & run->mask) {
    uint32_t number = run->slots[slot];
    const sojourn_text *text = &run->texts[number];
    uint64_t different = (text->words[0] ^ words[0]) | (text->words[1] ^ words[1]) | (text->words[2] ^ words[2]) |
                         (text->words[3] ^ words[3]) | (text->length ^ length);
    if (__builtin_expect(different == 0, 1)) return number;
    if (number == 0) return UINT32_MAX;
  }
}

#if defined(__x86_64__)
// The same for processors that compare 32 bytes at once.
WIDE sojourn_always uint32_t text_number_avx2(const sojourn_run *run, const uint8_t *bytes, uint32_t length) {
  if (__builtin_expect(length > 32, 0)) return long_text_number(run, bytes, length);
  __m256i words = _mm256_and_si256(_mm256_loadu_si256((const __m256i *)(const void *)bytes),
                                   _mm256_loadu_si256((const __m256i *)(const void *)(sojourn_first_bytes + 32 - length)));
  __m128i folded = _mm_xor_si128(_mm256_castsi256_si128(words), _mm256_extracti128_si256(words, 1));
  uint32_t slot = sojourn_text_slot(run->shift, (uint64_t)_mm_cvtsi128_si64(folded), (uint64_t)_mm_extract_epi64(folded, 1), length);
  for (;; slot = (slot + 1) & run->mask) {
    uint32_t number = run->slots[slot];
    const sojourn_text *text = &run->texts[number];
    __m256i different = _mm256_xor_si256(words, _mm256_loadu_si256((const __m256i *)(const void *)text->words));
    if (__builtin_expect(_mm256_testz_si256(different, different) && text->length == length, 1)) return number;
    if (number == 0) return UINT32_MAX;
  }
}
#endif

static uint32_t text_add(sojourn_run *run, uint32_t bits, const uint8_t *bytes, uint32_t length) {
  if (run->count + 1 >= limit || run->count + 1 >= 1u << bits || length > text_length) return UINT32_MAX;
  if (run->count + 1 == run->room) {
    sojourn_text *texts = zeros(run->room * 2, sizeof *texts);
    memcpy(texts, run->texts, run->room * sizeof *texts);
    free(run->texts);
    run->texts = texts;
    run->room *= 2;
  }
  sojourn_text *text = &run->texts[++run->count];
  text->length = length;
  first_words(bytes, length, text->words);
  if (length > 32) {
    text->bytes = zeros(1, length);
    memcpy(text->bytes, bytes, length);
  }
  uint32_t from = run->count;
  if (run->count * 4 > run->mask) {
    free(run->slots);
    run->mask = run->mask * 4 + 3;
    run->shift -= 2;
    run->slots = zeros(run->mask + 1, sizeof *run->slots);
    from = 1;
  }
  for (uint32_t number = from; number <= run->count; number++) {
    uint32_t slot = text_slot(run, run->texts[number].words, run->texts[number].length);
    while (run->slots[slot]) slot = (slot + 1) & run->mask;
    run->slots[slot] = number;
  }
  sojourn_places_add(run, run->count);
  return run->count;
}

sojourn_always uint32_t kind_slot(uint64_t key) { return (uint32_t)((key * 0x9E3779B97F4A7C15ULL) >> 36); }

// Where the kind of two near numbers stands; 0 where they are not near.
sojourn_always uint32_t *near_kind(const sojourn_rows *rows, uint64_t key, uint32_t run_count, uint32_t bits) {
  uint32_t row = (uint32_t)(key >> bits), column = (uint32_t)key & ((1u << bits) - 1);
  return run_count <= 2 && (row | column) < SOJOURN_NEAR ? &rows->near[row * SOJOURN_NEAR + column] : NULL;
}

static __attribute__((noinline)) uint32_t far_kind(const sojourn_rows *rows, uint64_t key) {
  for (uint32_t slot = kind_slot(key) & rows->kind_mask;; slot = (slot + 1) & rows->kind_mask) {
    const sojourn_kind *kind = &rows->kinds[slot];
    if (kind->key == key && kind->is_known) return kind->kind;
    if (!kind->is_known) return unknown;
  }
}

// `unknown` where the kind is not known.
sojourn_always uint32_t kind_of(const sojourn_rows *rows, uint64_t key, uint32_t run_count, uint32_t bits) {
  const uint32_t *near = near_kind(rows, key, run_count, bits);
  return __builtin_expect(near != NULL, 1) ? *near - 2 : far_kind(rows, key);
}

static void kind_add(sojourn_rows *rows, uint64_t key, uint32_t kind) {
  uint32_t *near = near_kind(rows, key, rows->run_count, rows->bits);
  if (near) {
    *near = kind + 2;
    return;
  }
  if (rows->kind_count >= limit) return;
  if ((rows->kind_count + 1) * 3 > rows->kind_mask) {
    uint32_t mask = rows->kind_mask * 4 + 3;
    sojourn_kind *kinds = zeros(mask + 1, sizeof *kinds);
    for (uint32_t old = 0; old <= rows->kind_mask; old++) {
      if (!rows->kinds[old].is_known) continue;
      uint32_t slot = kind_slot(rows->kinds[old].key) & mask;
      while (kinds[slot].is_known) slot = (slot + 1) & mask;
      kinds[slot] = rows->kinds[old];
    }
    free(rows->kinds);
    rows->kinds = kinds;
    rows->kind_mask = mask;
  }
  uint32_t slot = kind_slot(key) & rows->kind_mask;
  while (rows->kinds[slot].is_known) slot = (slot + 1) & rows->kind_mask;
  rows->kinds[slot] = (sojourn_kind){key, kind, 1};
  rows->kind_count++;
}

void sojourn_rows_teach(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, uint32_t kind) {
  uint64_t key = 0;
  for (uint32_t run = 0; run < rows->run_count; run++) {
    uint32_t length;
    const uint8_t *text = field(rows, bytes, ends + place, rows->runs[run].first, rows->runs[run].last, 1, &length);
    uint32_t number = text_number(&rows->runs[run], text, length);
    if (number == UINT32_MAX) number = text_add(&rows->runs[run], rows->bits, text, length);
    if (number == UINT32_MAX) return;
    key = key << rows->bits | number;
  }
  if (kind_of(rows, key, rows->run_count, rows->bits) == unknown) kind_add(rows, key, kind);
}

// Days from 1970-01-01 to the first of a month (Hinnant, "chrono-compatible low-level date algorithms").
static int64_t first_day(int64_t year, int64_t month) {
  year -= month <= 2;
  int64_t era = (year >= 0 ? year : year - 399) / 400, of_era = year - era * 400;
  int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5;
  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

sojourn_always uint32_t two(const uint8_t *text) {
  uint32_t a = (uint32_t)text[0] - '0', b = (uint32_t)text[1] - '0';
  return a > 9 || b > 9 ? 1000 : a * 10 + b;
}

// The month that begins a time, `2026-01-` or `2026/01/`; 0 where there is none.
static __attribute__((noinline)) int learn_month(sojourn_month *month, const uint8_t *text) {
  uint32_t century = two(text), rest = two(text + 2), number = two(text + 5), year = century * 100 + rest;
  if (century > 99 || rest > 99 || year < 1700 || year > 2199 || number < 1 || number > 12) return 0;
  if (text[4] != text[7] || (text[4] != '-' && text[4] != '/')) return 0;
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  month->key = sojourn_word(text);
  month->second = first_day(year, number) * 86400;
  month->days = days[number - 1] + (uint32_t)(number == 2 && is_leap);
  int64_t usual = month->second - SOJOURN_FIRST_SECOND;
  month->usual_key = usual >= 0 && usual + 31 * 86400 <= UINT32_MAX ? month->key : 0;
  month->usual_second = (uint32_t)usual;
  const uint16_t most[16] = {0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, (uint16_t)(month->days - 1), 23, 59, 59};
  memcpy(month->most, most, sizeof most);
  return 1;
}

// What stands behind the seconds: a fraction and an offset. 0 where it is something else.
static __attribute__((noinline)) int read_rest(const uint8_t *text, const uint8_t *end, int64_t *second,
                                               uint32_t *micro) {
  *micro = 0;
  if (text < end && (*text == '.' || *text == ',')) {
    uint32_t read = 0, value = 0;
    for (text++; text < end && (uint32_t)*text - '0' <= 9; text++, read++)
      if (read < 6) value = value * 10 + (uint32_t)(*text - '0');
    if (read == 0) return 0;
    for (; read < 6; read++) value *= 10;
    *micro = value;
  }
  if (text == end || (end - text == 1 && (*text == 'Z' || *text == 'z'))) return 1;
  if (*text != '+' && *text != '-') return 0;
  uint32_t hours = end - text >= 3 ? two(text + 1) : 1000, minutes = 0;
  if (end - text == 6 && text[3] == ':') minutes = two(text + 4);
  else if (end - text == 5) minutes = two(text + 3);
  else if (end - text != 3) return 0;
  if (hours > 18 || minutes > 59) return 0;
  int64_t offset = hours * 3600 + minutes * 60;
  *second += *text == '-' ? offset : -offset;
  return 1;
}

// Seconds or milliseconds since 1970 in up to 13 digits.
static __attribute__((noinline)) int read_epoch(const uint8_t *text, uint32_t length, int64_t *second,
                                                uint32_t *micro) {
  int64_t value = 0;
  if (length == 0 || length > 13) return 0;
  for (uint32_t place = 0; place < length; place++) {
    if ((uint32_t)text[place] - '0' > 9) return 0;
    value = value * 10 + (text[place] - '0');
  }
  *second = length <= 10 ? value : value / 1000;
  *micro = length <= 10 ? 0 : (uint32_t)(value % 1000) * 1000;
  return *second < 7258204800;
}

// The moment that a text says; 0 where that has to be found out the long way.
sojourn_always int read_time(sojourn_rows *rows, const uint8_t *text, uint32_t length, int64_t *second,
                            uint32_t *micro) {
  if (length < 19) return read_epoch(text, length, second, micro);
  *micro = 0;
  uint64_t key = sojourn_word(text), minute_key = sojourn_word(text + 8);
  uint32_t tail = (uint32_t)text[16] << 24 | (uint32_t)text[17] << 16 | (uint32_t)text[18] << 8 | text[19];
  // `:34Z` of the minute that was read last.
  tail ^= 0x3A30305Au;
  if (((key ^ rows->minute[0]) | (minute_key ^ rows->minute[1]) | (tail & 0xFFF0F0FFu)) == 0 && length == 20 &&
      (tail >> 16) < 6 && (tail >> 8 & 0xFF) < 10) {
    *second = rows->minute_second + (tail >> 16) * 10 + (tail >> 8 & 0xFF);
    return 1;
  }
  sojourn_month *month = &rows->months[sojourn_month_slot(key)];
  if (__builtin_expect(month->key != key || month->days == 0, 0) && !learn_month(month, text)) return 0;
  uint32_t day = two(text + 8);
  if (day - 1 >= month->days || (text[10] != 'T' && text[10] != ' ')) return 0;
  // HH:MM:SS in one word: digits less "0", colons less ":".
  uint64_t clock = sojourn_word(text + 11) ^ 0x30303A30303A3030ULL;
  const uint64_t digits = 0xF0F0FFF0F0FFF0F0ULL;
  if (clock & digits || (clock + 0x0606000606000606ULL) & digits) return 0;
  uint64_t hour = (clock & 0xFF) * 10 + (clock >> 8 & 0xFF), minute = (clock >> 24 & 0xFF) * 10 + (clock >> 32 & 0xFF);
  uint64_t seconds = (clock >> 48 & 0xFF) * 10 + (clock >> 56);
  if (hour > 23 || minute > 59 || seconds > 59) return 0;
  rows->minute[0] = key;
  rows->minute[1] = minute_key;
  rows->minute_second = month->second + (int64_t)((day - 1) * 86400 + hour * 3600 + minute * 60);
  *second = rows->minute_second + (int64_t)seconds;
  if (__builtin_expect(length == 20 && text[19] == 'Z', 1)) return 1;
  return read_rest(text + 19, text + length, second, micro);
}

int sojourn_time(sojourn_rows *rows, const uint8_t *text, uint32_t length, int64_t *second, uint32_t *micro) {
  return read_time(rows, text, length, second, micro);
}

int sojourn_rows_shape(const sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t count,
                       size_t newlines) {
  if (newlines * rows->columns != count) return SOJOURN_RAGGED;
  uint8_t different = 0, returns = 0;
  for (size_t last = rows->columns - 1; last < count; last += rows->columns) {
    const uint8_t *end = bytes + ends[last];
    different |= *end ^ rows->newline;
    returns |= end[-1] == '\r';
  }
  return different ? SOJOURN_RAGGED : returns ? SOJOURN_RETURNS : SOJOURN_EVEN;
}

// Whether a row has the columns of the header.
static int is_whole(const sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t count) {
  if (count < rows->columns) return 0;
  for (uint32_t column = 0; column + 1 < rows->columns; column++)
    if (bytes[ends[column]] == rows->newline) return 0;
  return bytes[ends[rows->columns - 1]] == rows->newline;
}

typedef uint32_t text_finder(const sojourn_run *run, const uint8_t *bytes, uint32_t length);

// Takes the marks around a field away; 0 where there are more within it.
sojourn_always int unquote(const uint8_t **text, uint32_t *length) {
  if (*length == 0 || **text != '"') return 1;
  *text += 1;
  *length -= 2;
  return memchr(*text, '"', *length) == NULL;
}

sojourn_always size_t read_rows(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                size_t count, int is_ragged, int has_returns, int has_quotes, uint32_t runs,
                                text_finder *find) {
  // Most logs have two runs; known beforehand, they are no loop.
  const uint32_t columns = rows->columns, run_count = runs ? runs : rows->run_count, bits = runs ? 20 : rows->bits;
  sojourn_store *const store = rows->store;
  int64_t first_moment = store->first_moment, last_moment = store->last_moment;
  for (; place < count; place += columns) {
    const uint32_t *row = ends + place;
    if (is_ragged && !is_whole(rows, bytes, row, count - place)) break;
    uint64_t key = 0;
    uint32_t length, run = 0;
    do {
      const sojourn_run *texts = &rows->runs[run];
      const uint8_t *text = field(rows, bytes, row, texts->first, texts->last, has_returns, &length);
      uint32_t number = find(texts, text, length);
      if (__builtin_expect(number == UINT32_MAX, 0)) goto end;
      key = key << bits | number;
    } while (++run < run_count);
    uint32_t kind = kind_of(rows, key, run_count, bits);
    if (__builtin_expect(kind >= unknown, 0)) {
      if (kind == unknown) break;
      rows->left_out++;
      continue;
    }
    int64_t second;
    uint32_t micro;
    const uint8_t *text = field(rows, bytes, row, rows->time, rows->time, has_returns, &length);
    if (has_quotes && !unquote(&text, &length)) break;
    if (__builtin_expect(!read_time(rows, text, length, &second, &micro), 0)) break;
    text = field(rows, bytes, row, rows->id, rows->id, has_returns, &length);
    if (has_quotes && !unquote(&text, &length)) break;
    if (__builtin_expect(length == 0, 0)) break;
    sojourn_add(store, rows->waiting, &rows->numbering, text, length, second, micro, kind);
    int64_t moment = second * 1000000 + micro;
    first_moment = moment < first_moment ? moment : first_moment;
    last_moment = moment > last_moment ? moment : last_moment;
  }
end:
  store->first_moment = first_moment;
  store->last_moment = last_moment;
  return place < count ? place : count;
}

#if defined(__x86_64__)
WIDE static size_t read_even_rows_avx2(
    sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, size_t count) {
  while (1) {
    place = rows->processor >= SOJOURN_AVX512 ? sojourn_rows_read_usual_avx512(rows, bytes, ends, place, count)
                                              : sojourn_rows_read_usual(rows, bytes, ends, place, count);
    if (place == count) return count;
    // Where one row is not as usual, the next ones often are not either.
    size_t some = (size_t)rows->columns * 32, stop = count - place > some ? place + some : count;
    place = read_rows(rows, bytes, ends, place, stop, 0, 0, 0, 0, text_number_avx2);
    if (place < stop) return place;
  }
}

WIDE static size_t read_quoted_rows_avx2(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place,
                                         size_t count) {
  return read_rows(rows, bytes, ends, place, count, 0, 0, 1, 0, text_number_avx2);
}
#endif

size_t sojourn_rows_read(sojourn_rows *rows, const uint8_t *bytes, const uint32_t *ends, size_t place, size_t count,
                         int shape, int has_quotes) {
  if (shape == SOJOURN_RAGGED) return read_rows(rows, bytes, ends, place, count, 1, 1, has_quotes, 0, text_number);
  if (shape == SOJOURN_RETURNS) return read_rows(rows, bytes, ends, place, count, 0, 1, has_quotes, 0, text_number);
#if defined(__x86_64__)
  if (rows->processor >= SOJOURN_AVX2 && has_quotes) return read_quoted_rows_avx2(rows, bytes, ends, place, count);
#endif
  if (has_quotes) return read_rows(rows, bytes, ends, place, count, 0, 0, 1, 0, text_number);
#if defined(__x86_64__)
  if (rows->processor >= SOJOURN_AVX2) return read_even_rows_avx2(rows, bytes, ends, place, count);
#endif
  return read_rows(rows, bytes, ends, place, count, 0, 0, 0, 0, text_number);
}
