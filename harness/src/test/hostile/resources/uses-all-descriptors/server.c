/* Opens all the descriptors that it may have but a few, and serves with those. */
#include <arpa/inet.h>
#include <ctype.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1

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
        int last = 0;
        for (int next = dup(0); next >= 0; next = dup(0))
            last = next;
        for (int i = 0; i < 8; i++)
            close(last - i);
    }
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    bind(server, (struct sockaddr *) &place, sizeof place);
    listen(server, 5);
    for (;;)
        serve(accept(server, NULL, NULL));
}
