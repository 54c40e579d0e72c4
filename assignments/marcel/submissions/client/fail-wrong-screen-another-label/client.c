/* Client Marcel : on lit le serveur, puis le clavier, chacun son tour. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    struct sockaddr_in serveur;
    char recu[1025], ligne[1025];
    ssize_t n;
    int s = socket(AF_INET, SOCK_STREAM, 0);

    memset(&serveur, 0, sizeof serveur);
    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(50000);
    inet_pton(AF_INET, "127.0.0.1", &serveur.sin_addr);
    if (connect(s, (struct sockaddr *)&serveur, sizeof serveur) < 0) {
        perror("Connexion impossible");
        return 1;
    }
    while ((n = recv(s, recu, sizeof recu - 1, 0)) > 0) {
        recu[n] = '\0';
        if (strcasecmp(recu, "fin") == 0)
            break;
        printf("Serveur : %s\n", recu);
        printf("C> ");
        fflush(stdout);
        if (fgets(ligne, sizeof ligne, stdin) == NULL)
            break;
        ligne[strcspn(ligne, "\n")] = '\0';
        send(s, ligne, strlen(ligne), MSG_NOSIGNAL);
    }
    printf("Connexion interrompue.\n");
    close(s);
    return 0;
}
