#include <netinet/in.h>
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char texte[13] = "";
    int total = 0;
    struct sockaddr_in adr = {.sin_family = AF_INET, .sin_port = htons(6789)};
    inet_pton(AF_INET, "127.0.0.1", &adr.sin_addr);

    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&adr, sizeof adr) < 0) {
        perror("connect");
        exit(1);
    }
    send(s, "Hello, world", 12, MSG_NOSIGNAL);
    while (total < 12) {
        int n = recv(s, texte + total, 12 - total, 0);
        if (n < 0) {
            perror("recv");
            exit(1);
        }
        total += n;
    }
    printf("Recu : %s\n", texte);
    close(s);
    return 0;
}
