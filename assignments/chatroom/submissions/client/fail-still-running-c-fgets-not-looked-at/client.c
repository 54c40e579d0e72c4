/* Chat client: one thread receives, main() reads the keyboard. */
#include <netdb.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void *receive(void *arg)
{
    FILE *in = fdopen(dup(*(int *)arg), "r");
    int c;

    while ((c = fgetc(in)) != EOF) {
        putchar(c);
        if (c == '\n')
            fflush(stdout);
    }
    printf("The server has left.\n");
    exit(0);
}

int main(void)
{
    struct addrinfo hints = {0}, *found;
    char line[2048] = "";
    pthread_t thread;
    int s;

    hints.ai_family = AF_INET;
    hints.ai_socktype = SOCK_STREAM;
    if (getaddrinfo("localhost", "8000", &hints, &found) != 0) {
        fprintf(stderr, "no such host\n");
        return 1;
    }
    s = socket(found->ai_family, found->ai_socktype, found->ai_protocol);
    if (connect(s, found->ai_addr, found->ai_addrlen) < 0) {
        perror("connect");
        return 1;
    }
    pthread_create(&thread, NULL, receive, &s);
    do {
        fgets(line, sizeof line, stdin);
        if (send(s, line, strlen(line), MSG_NOSIGNAL) < 0)
            break;
    } while (strcmp(line, "fin\n") != 0);
    return 0;
}
