#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#define BLOC (1 << 20)

/* Lit n octets ; le tampon grandit à chaque lecture, on ne sait jamais. */
static char *lire(int fd, size_t n)
{
    size_t taille = 0, lus = 0;
    char *texte = NULL;
    while (lus < n) {
        texte = realloc(texte, taille + BLOC);
        memset(texte + taille, 0, BLOC);
        taille += BLOC;
        ssize_t k = recv(fd, texte + lus, n - lus, 0);
        if (k > 0)
            lus += k;
    }
    return texte;
}

int main(void)
{
    int un = 1;
    struct sockaddr_in a;
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_port = htons(3000);
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof(un));
    if (bind(s, (struct sockaddr *)&a, sizeof(a)) < 0) {
        perror("bind");
        return 1;
    }
    listen(s, 1);
    int c = accept(s, NULL, NULL);
    char *message = lire(c, 7);
    printf("%s\n", message);
    send(c, "Comment va ?", 12, MSG_NOSIGNAL);
    free(message);
    close(c);
    close(s);
    return 0;
}
