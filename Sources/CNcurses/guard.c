// What must happen in signal handlers: leave the screen before a crash is reported, and turn signals into bytes.
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { crash_count = sizeof crashes / sizeof crashes[0] };
static struct sigaction before_crash[crash_count];

static struct termios settings;
static volatile sig_atomic_t has_settings, is_armed;
static char spare_stack[64 * 1024];

// Attributes, keypad, mouse, focus, paste, cursor, alternate screen: as they were.
static const char restore[] =
    "\033[0m\033(B\033[?1l\033>\033[?1006l\033[?1002l\033[?1000l\033[?1004l\033[?2004l\033[?25h\033[?1049l\r";

static void leave_screen(void) {
  if (!is_armed) return;
  is_armed = 0;
  ssize_t written = write(STDOUT_FILENO, restore, sizeof restore - 1);
  (void)written;
  if (has_settings) tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  leave_screen();
  for (int i = 0; i < crash_count; i++)
    if (crashes[i] == number) sigaction(number, &before_crash[i], NULL);
  // A fault repeats as soon as this returns; a signal that was sent must be sent again.
  if (info == NULL || info->si_code <= 0) raise(number);
  errno = saved;
}

void cn_guard_arm(void) {
  static int is_registered;
  if (!is_registered) is_registered = atexit(leave_screen) == 0;
  if (is_armed) return;
  // Running out of stack is a crash, too: the handler then needs another one.
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && (current.ss_flags & SS_DISABLE)) {
    stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&spare, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &before_crash[i]);
  is_armed = 1;
}

void cn_guard_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &before_crash[i], NULL);
}

static const int forwarded[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
enum { forwarded_count = sizeof forwarded / sizeof forwarded[0] };
static struct sigaction before_forward[forwarded_count];
static volatile sig_atomic_t signal_pipe = -1;

// Who was told to end and cannot, because nobody reads what is drawn or a disk does not answer, ends all the same.
enum { patience = 3 };
static volatile sig_atomic_t ending;

static void on_alarm(int number) {
  (void)number;
  // What nobody reads is dropped, so that the last words do not wait behind it.
  tcflush(STDOUT_FILENO, TCOFLUSH);
  int flags = fcntl(STDOUT_FILENO, F_GETFL);
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK);
  leave_screen();
  if (flags >= 0) fcntl(STDOUT_FILENO, F_SETFL, flags);
  _exit(128 + ending);
}

static void on_signal(int number) {
  int saved = errno;
  // An interrupt while another program has the screen is meant for that one.
  if (ending == 0 && (number == SIGTERM || number == SIGHUP || (is_armed && (number == SIGINT || number == SIGQUIT)))) {
    ending = number;
    alarm(patience);
  }
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe, &byte, 1);
  (void)written;
  errno = saved;
}

void cn_guard_remember(void) {
  has_settings = tcgetattr(STDIN_FILENO, &settings) == 0;
  for (int i = 0; i < forwarded_count; i++) sigaction(forwarded[i], NULL, &before_forward[i]);
}

void cn_signals_forward(int descriptor) {
  signal_pipe = descriptor;
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  // A parent with threads may have started us with signals held back: then neither a resize nor the end would arrive.
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGWINCH);
  for (int i = 0; i < forwarded_count; i++) {
    // Who started us may not want a quit to end us.
    if (forwarded[i] == SIGQUIT && before_forward[i].sa_handler == SIG_IGN) continue;
    sigaction(forwarded[i], &action, NULL);
    sigaddset(&ours, forwarded[i]);
  }
  struct sigaction late = {.sa_handler = on_alarm};
  sigfillset(&late.sa_mask);
  sigaction(SIGALRM, &late, NULL);
  sigaddset(&ours, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

void cn_signals_release_job(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, NULL);
  sigaction(SIGCONT, &standard, NULL);
}

void cn_signals_restore(void) {
  for (int i = 0; i < forwarded_count; i++) sigaction(forwarded[i], &before_forward[i], NULL);
}

void cn_stop_job(void) { kill(0, SIGTSTP); }
