#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define BONJOUR 7

/* Sans cela, « Address already in use » quand on relance le serveur. */
static void sans_attente(int fd)
{
    struct linger l = {1, 0};
    setsockopt(fd, SOL_SOCKET, SO_LINGER, &l, sizeof l);
}

int main(void)
{
    struct sockaddr_in adr;
    char texte[BONJOUR + 1];
    int un = 1;
    ssize_t n;

    int s = socket(PF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    memset(&adr, 0, sizeof adr);
    adr.sin_family = AF_INET;
    adr.sin_addr.s_addr = INADDR_ANY;
    adr.sin_port = htons(3000);
    if (bind(s, (struct sockaddr *)&adr, sizeof adr) < 0) {
        perror("bind");
        exit(1);
    }
    listen(s, 1);
    int c = accept(s, NULL, NULL);
    sans_attente(c);
    n = recv(c, texte, BONJOUR, MSG_WAITALL);
    if (n == BONJOUR) {
        texte[n] = 0;
        puts(texte);
        send(c, "Comment va ?", 12, MSG_NOSIGNAL);
    }
    close(c);
    close(s);
    return 0;
}
