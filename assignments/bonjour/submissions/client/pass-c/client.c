#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define REPONSE 12

int main(void)
{
    char recu[REPONSE + 1];
    ssize_t n;
    struct sockaddr_in serveur;

    int s = socket(AF_INET, SOCK_STREAM, 0);
    memset(&serveur, 0, sizeof serveur);
    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(3000);
    inet_pton(AF_INET, "127.0.0.1", &serveur.sin_addr);
    if (connect(s, (struct sockaddr *)&serveur, sizeof serveur) < 0) {
        perror("connect");
        return 1;
    }
    if (send(s, "Bonjour", 7, MSG_NOSIGNAL) != 7) {
        perror("send");
        return 1;
    }
    n = recv(s, recu, REPONSE, MSG_WAITALL);
    if (n > 0) {
        recu[n] = '\0';
        printf("Recu : %s\n", recu);
    } else {
        printf("Le serveur n'a rien dit.\n");
    }
    close(s);
    return 0;
}
