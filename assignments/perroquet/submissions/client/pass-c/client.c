#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int lire(int fd, char *tampon, int attendu)
{
    int total = 0;
    while (total < attendu) {
        int n = read(fd, tampon + total, attendu - total);
        if (n <= 0)
            return n < 0 ? -1 : total;
        total += n;
    }
    return total;
}

int main(void)
{
    const char *message = "Hello, world";
    int longueur = strlen(message);
    char reponse[64] = {0};
    struct sockaddr_in serveur = {0};

    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(6789);
    serveur.sin_addr.s_addr = inet_addr("127.0.0.1");
    int fd = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(fd, (struct sockaddr *)&serveur, sizeof(serveur)) != 0) {
        fprintf(stderr, "connexion impossible : %s\n", strerror(errno));
        return 1;
    }
    send(fd, message, longueur, MSG_NOSIGNAL);
    if (lire(fd, reponse, longueur) < longueur)
        fprintf(stderr, "réponse incomplète\n");
    printf("%s\n", reponse);
    close(fd);
    return 0;
}
