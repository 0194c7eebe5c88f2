// What the terminal's entry in the database says, as bytes that can be sent as they are.
#include "CNcurses.h"

#include <string.h>

/// Copies a sequence without the pauses (`$<5>`) that terminals on slow lines once needed.
static int copy(const char *sequence, char *bytes, int room) {
  int count = 0;
  while (*sequence != 0) {
    if (sequence[0] == '$' && sequence[1] == '<') {
      const char *end = strchr(sequence, '>');
      if (end != NULL) {
        sequence = end + 1;
        continue;
      }
    }
    if (count == room) return -1;
    bytes[count++] = *sequence++;
  }
  return count;
}

static const char *capability(const char *name) {
  const char *sequence = tigetstr(name);
  return sequence == (const char *)-1 ? NULL : sequence;
}

int cn_sequence(const char *name, char *bytes, int room) {
  const char *sequence = capability(name);
  return sequence == NULL ? -1 : copy(sequence, bytes, room);
}

int cn_sequence_of(const char *name, int first, int second, char *bytes, int room) {
  const char *sequence = capability(name);
  if (sequence == NULL) return -1;
  const char *made = tparm(sequence, (long)first, (long)second, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
  return made == NULL ? -1 : copy(made, bytes, room);
}

int cn_number(const char *name) { return tigetnum(name); }

int cn_flag(const char *name) { return tigetflag(name) > 0; }
