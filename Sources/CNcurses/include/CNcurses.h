// The door to ncurses: what Swift cannot import by itself, and what must be done in C.
// Macros within macros, and global variables, become constants and functions here.
#ifndef CNCURSES_H
#define CNCURSES_H

#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1  // before curses.h, or cchar_t and wget_wch do not exist
#include <curses.h>         // not term.h: it defines hundreds of common words
#include <stdint.h>

static inline WINDOW *cn_stdscr(void) { return stdscr; }
/// newterm on the standard streams; NULL if the terminal is unknown. ncurses' own pictures of the screen get the size
/// of the terminal's entry, mostly a small one: they are never shown.
SCREEN *cn_newterm(const char *name);

/// The bytes of a capability of the terminal; how many there are, -1 if it has none or they need more room. After
/// newterm, as all that asks for capabilities.
int cn_sequence(const char *name, char *bytes, int room);

/// The same for a capability with up to two numbers.
int cn_sequence_of(const char *name, int first, int second, char *bytes, int room);

/// A number of the terminal's; negative if it has none of this name.
int cn_number(const char *name);

/// Whether the terminal has a flag.
int cn_flag(const char *name);

/// Whether the terminal can place its cursor, which everything else rests on. After newterm.
int cn_can_place_cursor(void);

/// Takes the user's locale for characters, or C.UTF-8 if that one is not UTF-8.
void cn_use_utf8_locale(void);

/// The columns that the C library, and hence ncurses, gives a character; -1 if it does not know it.
int cn_wcwidth(uint32_t scalar);

/// Waits until one of three descriptors can be read, for so many milliseconds (-1 for ever).
/// The result has bit 0, 1, 2 for each that can be read, and bit 3 if the first is gone.
int cn_wait(int first, int second, int third, int milliseconds);

/// The size of the terminal by its driver; 0 if that does not know it.
int cn_window_size(int *width, int *height);

/// Whether reading standard input would find its end, given that poll calls it readable.
int cn_input_is_empty(void);

/// A pipe that never blocks and is not inherited; 0 on success.
int cn_pipe(int ends[2]);

/// Remembers the terminal's settings, to be restored when the process crashes or exits, and how signals were handled.
/// Before newterm, which changes both.
void cn_guard_remember(void);

/// From here on a crash or exit restores the settings remembered and leaves the alternate screen first.
void cn_guard_arm(void);
void cn_guard_disarm(void);

/// From here on INT, TERM, HUP, WINCH, TSTP and CONT arrive as bytes in the pipe `descriptor`. After newterm.
void cn_signals_forward(int descriptor);

/// Lets the job be stopped and continued as usual, while another program has the screen.
void cn_signals_release_job(void);

/// Handles all signals as they were before.
void cn_signals_restore(void);

/// Stops the job as Ctrl-Z would, and returns when it is continued. While the job is released.
void cn_stop_job(void);

#endif
