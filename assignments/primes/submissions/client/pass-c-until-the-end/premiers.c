#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

static int connecter(const char *hote, const char *port)
{
    struct addrinfo indices, *adresse;
    memset(&indices, 0, sizeof indices);
    indices.ai_family = AF_INET;
    indices.ai_socktype = SOCK_STREAM;
    if (getaddrinfo(hote, port, &indices, &adresse) != 0)
        return -1;
    int fd = socket(adresse->ai_family, adresse->ai_socktype, 0);
    int ok = connect(fd, adresse->ai_addr, adresse->ai_addrlen);
    freeaddrinfo(adresse);
    return ok == 0 ? fd : -1;
}

/* Une question, puis shutdown : le serveur lit zéro octet, répond et ferme. */
static void demander(const char *nombre)
{
    char reponse[32];
    size_t recu = 0;
    ssize_t n;
    int fd = connecter("localhost", "8809");
    if (fd < 0) {
        printf("Serveur injoignable\n");
        exit(2);
    }
    dprintf(fd, "%s\n", nombre);
    shutdown(fd, SHUT_WR);
    while (recu < sizeof reponse && (n = recv(fd, reponse + recu, sizeof reponse - recu, 0)) > 0)
        recu += n;
    close(fd);

    if (recu == 0)
        printf("%s -> pas de reponse\n", nombre);
    else if (reponse[0] == 'T')
        printf("%s -> premier\n", nombre);
    else if (reponse[0] == 'F')
        printf("%s -> pas premier\n", nombre);
    else if (reponse[0] == 'E')
        printf("%s -> erreur\n", nombre);
    else
        printf("%s -> reponse incomprise\n", nombre);
    fflush(stdout);
}

int main(void)
{
    char grand[32];
    long long puissance = 1LL << 50;
    demander("4j");
    demander("4");
    demander("5");
    demander("-5");
    demander("17");
    demander("29");
    snprintf(grand, sizeof grand, "%lld", puissance);
    demander(grand);
    snprintf(grand, sizeof grand, "%lld", puissance - 1);
    demander(grand);
    return 0;
}
