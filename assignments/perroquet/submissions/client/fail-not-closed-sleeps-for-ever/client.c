#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char recu[13] = "";
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(6789)};
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&a, sizeof a) == -1) {
        perror("connect");
        return 2;
    }
    send(s, "Hello, world", strlen("Hello, world"), MSG_NOSIGNAL);
    if (recv(s, recu, 12, MSG_WAITALL) <= 0) {
        puts("pas de reponse");
        return 3;
    }
    puts(recu);
    fflush(stdout);
    pause();
    return 0;
}
