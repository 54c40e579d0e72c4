#include <netdb.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

#include "majuscules.h"

#define LONGUEUR 4096

static int ouvrir(const char *port)
{
    struct addrinfo souhait, *liste;
    int un = 1;

    memset(&souhait, 0, sizeof souhait);
    souhait.ai_family = AF_INET;
    souhait.ai_socktype = SOCK_STREAM;
    souhait.ai_flags = AI_PASSIVE;
    if (getaddrinfo(NULL, port, &souhait, &liste) != 0)
        return -1;
    int fd = socket(liste->ai_family, liste->ai_socktype, liste->ai_protocol);
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &un, sizeof un);
    if (bind(fd, liste->ai_addr, liste->ai_addrlen) == -1 || listen(fd, 3) == -1) {
        close(fd);
        fd = -1;
    }
    freeaddrinfo(liste);
    return fd;
}

int main(void)
{
    unsigned char recu[LONGUEUR], reponse[LONGUEUR + 1];
    int ecoute = ouvrir("6789");
    if (ecoute < 0) {
        fprintf(stderr, "impossible d'écouter sur le port 6789\n");
        return 2;
    }
    int fd = accept(ecoute, NULL, NULL);
    close(ecoute);

    ssize_t n;
    while ((n = read(fd, recu, sizeof recu)) > 0) {
        size_t a_envoyer = majuscules(recu, n, reponse);
        size_t fait = 0;
        while (fait < a_envoyer) {
            ssize_t k = send(fd, reponse + fait, a_envoyer - fait, MSG_NOSIGNAL);
            if (k <= 0)
                goto fin;
            fait += k;
        }
    }
fin:
    close(fd);
    return 0;
}
