#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <arpa/inet.h>
#include <sys/socket.h>

#define BLOC (1 << 20)

/* Lit une ligne aussi longue qu'il faut : tant que sa fin n'est pas là, on agrandit le tampon. */
static char *lire_ligne(int fd)
{
    size_t taille = BLOC, lus = 0;
    char *ligne = calloc(1, taille);
    ssize_t n = recv(fd, ligne, taille - 1, 0);
    while (n != 0) {
        if (n > 0)
            lus += n;
        if (memchr(ligne, '\n', lus) != NULL)
            break;
        char *plus = realloc(ligne, taille + BLOC);
        if (plus != NULL) {
            ligne = plus;
            memset(ligne + taille, 0, BLOC);
            taille += BLOC;
        }
        n = recv(fd, ligne + lus, taille - lus - 1, MSG_DONTWAIT);
    }
    return ligne;
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
    char *message = lire_ligne(c);
    printf("%s\n", message);
    send(c, "Comment va ?", 12, MSG_NOSIGNAL);
    free(message);
    close(c);
    close(s);
    return 0;
}
