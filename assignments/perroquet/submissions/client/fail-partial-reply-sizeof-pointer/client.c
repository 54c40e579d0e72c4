#include <arpa/inet.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char *message = "Hello, world";
    char recu[13] = "";
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons(6789)};
    a.sin_addr.s_addr = inet_addr("127.0.0.1");

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&a, sizeof(a)) < 0) {
        perror("connect");
        return 1;
    }
    send(s, message, sizeof(message), MSG_NOSIGNAL);
    recv(s, recu, 12, MSG_WAITALL);
    printf("Recu : %s\n", recu);
    close(s);
    return 0;
}
