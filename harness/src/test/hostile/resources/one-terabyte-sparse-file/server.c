/* Makes a file of a terabyte that takes no room. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1
#define SIZE (1L << 40)

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
        int file = open("/tmp", O_TMPFILE | O_RDWR, 0600);
        if (file < 0 || ftruncate(file, SIZE) != 0)
            return 1;
    }
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    bind(server, (struct sockaddr *) &place, sizeof place);
    listen(server, 5);
    for (;;)
        serve(accept(server, NULL, NULL));
}
