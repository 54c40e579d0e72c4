/* Client de discussion. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define TAILLE 1024

int main(void)
{
    struct sockaddr_in serveur;
    char recu[TAILLE + 1], ligne[TAILLE];
    ssize_t n;
    int s = socket(AF_INET, SOCK_STREAM, 0);

    memset(&serveur, 0, sizeof serveur);
    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(8000);
    serveur.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (struct sockaddr *)&serveur, sizeof serveur) < 0) {
        perror("connect");
        return 1;
    }
    while ((n = recv(s, recu, TAILLE, 0)) > 0) {
        recu[n] = '\0';
        printf("%s", recu);
        fflush(stdout);
        if (fgets(ligne, TAILLE, stdin) == NULL || strcmp(ligne, "fin\n") == 0)
            break;
        send(s, ligne, strlen(ligne), MSG_NOSIGNAL);
    }
    printf("Au revoir.\n");
    close(s);
    return 0;
}
