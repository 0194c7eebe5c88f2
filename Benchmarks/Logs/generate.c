// Writes the event log of the benchmark, the same bytes for the same arguments on every machine:
//   generate CASES [order] [form]      order: time (default) or shuffled; form: numbers (default), random, quoted or xes
// 8 stages, 5 agencies, 4 channels, 6 segments, about 5 rows a case; 5 % repeats, 2.5 % skips, 1.5 % steps back, and 2 %
// of the cases do not start at the first stage. Random ids have 36 characters; quoted has quotation marks around all. 2,000,000 cases are 10 million rows, about 690 MB.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static uint64_t state = 42;
static uint64_t mixed(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}
static uint64_t draw(void) { return mixed(state += 0x9E3779B97F4A7C15ULL); }
static int chance(int tenths_of_percent) { return (int)(draw() % 1000) < tenths_of_percent; }

typedef struct {
  uint32_t id, time;
  uint8_t stage, agency, channel, segment;
} row;
static int by_time(const void *a, const void *b) {
  const row *x = a, *y = b;
  if (x->time != y->time) return x->time < y->time ? -1 : 1;
  return x->id != y->id ? (x->id < y->id ? -1 : 1) : (int)x->stage - (int)y->stage;
}

static const char *stages[] = {"notice-received", "application-started", "identity-verified", "documents-sent",
                               "interview-held", "decision-made", "benefit-paid", "renewal-done"};
static const char *agencies[] = {"tax", "health", "housing", "labor", "county"};
static const char *channels[] = {"web", "phone", "in-person", "mail"};
static const char *segments[] = {"single", "family", "senior", "veteran", "student", "rural"};

static void write_xes(const row *rows, size_t n) {
  puts("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<log xes.version=\"1.0\">");
  for (size_t i = 0; i < n; i++) {
    if (i == 0 || rows[i].id != rows[i - 1].id)
      printf("\t<trace>\n\t\t<string key=\"concept:name\" value=\"C%08u\"/>\n\t\t<string key=\"segment\" value=\"%s\"/>\n",
             rows[i].id, segments[rows[i].segment]);
    time_t seconds = rows[i].time;
    struct tm day;
    gmtime_r(&seconds, &day);
    printf("\t\t<event>\n\t\t\t<string key=\"concept:name\" value=\"%s\"/>\n\t\t\t<string key=\"org:group\" value=\"%s\"/>\n"
           "\t\t\t<string key=\"lifecycle:transition\" value=\"complete\"/>\n\t\t\t<date key=\"time:timestamp\" "
           "value=\"%04d-%02d-%02dT%02d:%02d:%02d.000+00:00\"/>\n\t\t\t<string key=\"channel\" value=\"%s\"/>\n\t\t</event>\n",
           stages[rows[i].stage], agencies[rows[i].agency], day.tm_year + 1900, day.tm_mon + 1, day.tm_mday,
           day.tm_hour, day.tm_min, day.tm_sec, channels[rows[i].channel]);
    if (i + 1 == n || rows[i].id != rows[i + 1].id) puts("\t</trace>");
  }
  puts("</log>");
}

int main(int count, char **arguments) {
  if (count < 2) return fprintf(stderr, "generate CASES [time|shuffled] [numbers|random|quoted|xes]\n"), 2;
  uint32_t cases = (uint32_t)strtoul(arguments[1], NULL, 10);
  int is_shuffled = count > 2 && strcmp(arguments[2], "shuffled") == 0;
  size_t room = (size_t)cases * 6 + 1024, n = 0;
  row *rows = malloc(room * sizeof *rows);
  if (!rows) return 1;
  static const int go_on[] = {845, 790, 890, 752, 905, 855, 918, 0};
  for (uint32_t id = 0; id < cases; id++) {
    uint32_t time = 1672531200u + (uint32_t)(draw() % 31536000u);
    uint8_t segment = (uint8_t)(draw() % 6), channel = (uint8_t)(draw() % 4);
    int stage = chance(20) ? 1 : 0;
    size_t first = n;
    while (stage < 8) {
      if (n + 4 > room) rows = realloc(rows, (room *= 2) * sizeof *rows);
      if (!rows) return 1;
      uint8_t agency = (uint8_t)((stage + draw() % 2) % 5);
      rows[n++] = (row){id, time, (uint8_t)stage, agency, channel, segment};
      if (chance(50)) rows[n++] = (row){id, time + (uint32_t)(draw() % 3600u), (uint8_t)stage, agency, channel, segment};
      if (stage > 0 && chance(15)) rows[n++] = (row){id, time + 60, (uint8_t)(stage - 1), agency, channel, segment};
      if (!chance(go_on[stage])) break;
      time += 60 + (uint32_t)(draw() % (20000u * (uint32_t)(stage + 1)));
      if (chance(250)) channel = (uint8_t)(draw() % 4);
      stage += chance(25) ? 2 : 1;
    }
    // No two events of a case at one moment: then the answer is the same in any order.
    for (size_t i = first + 1; i < n; i++)
      for (size_t j = first; j < i; j++)
        if (rows[j].time == rows[i].time) rows[i].time++, j = first - 1;
  }
  static char buffer[1 << 20];
  setvbuf(stdout, buffer, _IOFBF, sizeof buffer);
  if (count > 3 && strcmp(arguments[3], "xes") == 0) {
    write_xes(rows, n);
    return fflush(stdout) == 0 ? 0 : 1;
  }
  if (is_shuffled) {
    for (size_t i = n; i > 1; i--) {
      size_t j = draw() % i;
      row swap = rows[i - 1];
      rows[i - 1] = rows[j];
      rows[j] = swap;
    }
  } else {
    qsort(rows, n, sizeof *rows, by_time);
  }
  int is_random = count > 3 && strcmp(arguments[3], "random") == 0;
  int is_quoted = count > 3 && strcmp(arguments[3], "quoted") == 0;
  puts("case_id,activity,timestamp,agency,channel,segment");
  for (size_t i = 0; i < n; i++) {
    time_t seconds = rows[i].time;
    struct tm day;
    gmtime_r(&seconds, &day);
    char id[40];
    if (is_random) {
      uint64_t a = mixed(rows[i].id * 2ULL), b = mixed(rows[i].id * 2ULL + 1);
      snprintf(id, sizeof id, "%08x-%04x-%04x-%04x-%012llx", (unsigned)(a >> 32), (unsigned)(a >> 16 & 0xFFFF),
               (unsigned)(a & 0xFFFF), (unsigned)(b >> 48), (unsigned long long)(b & 0xFFFFFFFFFFFFULL));
    } else {
      snprintf(id, sizeof id, "C%08u", rows[i].id);
    }
    printf(is_quoted ? "\"%s\",\"%s\",\"%04d-%02d-%02dT%02d:%02d:%02dZ\",\"%s\",\"%s\",\"%s\"\n"
                     : "%s,%s,%04d-%02d-%02dT%02d:%02d:%02dZ,%s,%s,%s\n",
           id, stages[rows[i].stage], day.tm_year + 1900, day.tm_mon + 1, day.tm_mday, day.tm_hour, day.tm_min,
           day.tm_sec, agencies[rows[i].agency], channels[rows[i].channel], segments[rows[i].segment]);
  }
  return fflush(stdout) == 0 ? 0 : 1;
}
