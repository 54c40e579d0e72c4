#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#define PORT 8808
#define TAILLE 1024

int main(void)
{
    char valeurs[8][32] = {"4j", "4", "5", "-5", "17", "29"};
    long long p = 1LL << 50;
    sprintf(valeurs[6], "%lld", p);
    sprintf(valeurs[7], "%lld", p - 1);

    int s = socket(AF_INET, SOCK_DGRAM, 0);
    if (s < 0) {
        perror("socket");
        return 1;
    }
    struct timeval delai = {1, 0};
    setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, &delai, sizeof delai);

    struct sockaddr_in serveur;
    memset(&serveur, 0, sizeof serveur);
    serveur.sin_family = AF_INET;
    serveur.sin_port = htons(PORT);
    serveur.sin_addr.s_addr = inet_addr("127.0.0.1");

    for (int i = 0; i < 8; i++) {
        char tampon[TAILLE + 1];
        sendto(s, valeurs[i], strlen(valeurs[i]), 0, (struct sockaddr *)&serveur, sizeof serveur);
        ssize_t n = recvfrom(s, tampon, TAILLE, 0, NULL, NULL);
        if (n < 0) {
            printf("%s ?\n", valeurs[i]);
        } else {
            tampon[n] = '\0';
            printf("%s : %s\n", valeurs[i], tampon);
        }
        fflush(stdout);
    }
    close(s);
    return 0;
}
