// Small things of the C library that Swift's Glibc module does not show, or only with unsafe pointers.
#define _GNU_SOURCE 1  // wcwidth, pipe2
#include "CNcurses.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

SCREEN *cn_newterm(const char *name) {
  use_env(FALSE);
  SCREEN *screen = newterm(name, stdout, stdin);
  if (screen != NULL) return screen;
  // An entry without a size, such as that of the Linux console.
  use_env(TRUE);
  return newterm(name, stdout, stdin);
}

int cn_can_place_cursor(void) {
  const char *capability = tigetstr("cup");
  return capability != NULL && capability != (const char *)-1;
}

void cn_use_utf8_locale(void) {
  // Only characters follow the user: numbers and dates are ours to write.
  setlocale(LC_CTYPE, "");
  const char *codeset = nl_langinfo(CODESET);
  if (codeset == NULL || strcmp(codeset, "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

int cn_wcwidth(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cn_wait(int first, int second, int third, int milliseconds) {
  struct pollfd all[] = {{first, POLLIN, 0}, {second, POLLIN, 0}, {third, POLLIN, 0}};
  if (poll(all, 3, milliseconds) <= 0) return 0;
  int ready = 0;
  for (int i = 0; i < 3; i++)
    if (all[i].revents & POLLIN) ready |= 1 << i;
  if (all[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= 8;
  return ready;
}

int cn_window_size(int *width, int *height) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return 0;
  *width = size.ws_col;
  *height = size.ws_row;
  return 1;
}

int cn_input_is_empty(void) {
  int count = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &count) == 0 && count == 0;
}

int cn_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC | O_NONBLOCK); }
