#define _GNU_SOURCE
#include <arpa/inet.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    signal(SIGPIPE, SIG_IGN);
    int sock = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in serveur = {.sin_family = AF_INET, .sin_port = htons(8810)};
    serveur.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(sock, (struct sockaddr *)&serveur, sizeof serveur) == -1) {
        perror("Connexion au serveur");
        return 1;
    }

    FILE *depuis = fdopen(sock, "r");
    char *ligne = NULL, *reponse = NULL;
    size_t taille = 0, place = 0;
    ssize_t n;

    for (;;) {
        printf("? ");
        fflush(stdout);
        n = getline(&ligne, &taille, stdin);
        if (n <= 0 || strcmp(ligne, "fin\n") == 0)
            break;
        if (send(sock, ligne, n, 0) != n)
            break;
        n = getline(&reponse, &place, depuis);
        if (n <= 0) {
            puts("Le serveur ne répond plus.");
            break;
        }
        fwrite(reponse, 1, n, stdout);
    }
    free(ligne);
    free(reponse);
    fclose(depuis);
    return 0;
}
