/* Client du perroquet : envoie sa phrase, dit qu'il n'a plus rien à dire, puis écoute jusqu'au bout. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 6789
#define PHRASE "Hello, world"

int main(void)
{
    int s, n;
    char buf[512];
    struct sockaddr_in adr;

    signal(SIGPIPE, SIG_IGN);
    s = socket(AF_INET, SOCK_STREAM, 0);
    if (s == -1) {
        perror("socket");
        exit(EXIT_FAILURE);
    }
    memset(&adr, 0, sizeof(adr));
    adr.sin_family = AF_INET;
    adr.sin_port = htons(PORT);
    inet_pton(AF_INET, "127.0.0.1", &adr.sin_addr);
    if (connect(s, (struct sockaddr *)&adr, sizeof(adr)) == -1) {
        perror("Pas de serveur");
        exit(EXIT_FAILURE);
    }

    write(s, PHRASE, strlen(PHRASE));
    shutdown(s, SHUT_WR);

    printf("Perroquet : ");
    while ((n = read(s, buf, sizeof(buf))) > 0)
        fwrite(buf, 1, n, stdout);
    printf("\n");
    close(s);
    return 0;
}
