#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in a;
    char buf[13];
    memset(&a, 0, sizeof a);
    memset(buf, 0, sizeof buf);
    a.sin_family = AF_INET;
    a.sin_port = htons(3000);
    a.sin_addr.s_addr = inet_addr("127.0.0.1");

    int sock = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(sock, (struct sockaddr *)&a, sizeof a) < 0) {
        perror("connect");
        return -1;
    }
    write(sock, "Bonjour", strlen("Bonjour"));
    int n = recv(sock, buf, 12, MSG_WAITALL);
    puts(buf);
    close(sock);
    return n;
}
