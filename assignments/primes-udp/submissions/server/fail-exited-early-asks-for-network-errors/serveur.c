/* Serveur UDP de nombres premiers */
#include <arpa/inet.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 8808
#define TAILLE 1024

typedef unsigned __int128 grand;

static int premier(grand n)
{
    if (n < 2)
        return 0;
    for (grand i = 2; i * i <= n; i++)
        if (n % i == 0)
            return 0;
    return 1;
}

static char lettre(const char *p)
{
    grand n = 0;
    int negatif = 0, chiffres = 0;
    while (isspace((unsigned char)*p))
        p++;
    if (*p == '+' || *p == '-')
        negatif = *p++ == '-';
    for (; isdigit((unsigned char)*p); p++, chiffres++)
        n = n * 10 + (grand)(*p - '0');
    while (isspace((unsigned char)*p))
        p++;
    if (*p || !chiffres)
        return 'E';
    return !negatif && premier(n) ? 'T' : 'F';
}

int main(void)
{
    struct sockaddr_in moi, client;
    char tampon[TAILLE + 1];
    int s = socket(AF_INET, SOCK_DGRAM, 0);

    memset(&moi, 0, sizeof moi);
    moi.sin_family = AF_INET;
    moi.sin_port = htons(PORT);
    moi.sin_addr.s_addr = htonl(INADDR_ANY);
    if (bind(s, (struct sockaddr *)&moi, sizeof moi) < 0) {
        perror("bind");
        exit(1);
    }
    /* ip(7) : qu'aucune erreur du reseau ne passe inapercue */
    int oui = 1;
    setsockopt(s, IPPROTO_IP, IP_RECVERR, &oui, sizeof oui);
    for (;;) {
        socklen_t l = sizeof client;
        ssize_t n = recvfrom(s, tampon, TAILLE, 0, (struct sockaddr *)&client, &l);
        if (n < 0) {
            perror("recvfrom");
            exit(1);
        }
        if (n == 0)
            break;
        tampon[n] = '\0';
        char r = 'E';
        for (int essai = 0; essai < 10; essai++) /* un rayon cosmique, et tout est faux */
            r = lettre(tampon);
        printf("%s:%d demande, reponse %c\n", inet_ntoa(client.sin_addr), ntohs(client.sin_port), r);
        sendto(s, &r, 1, 0, (struct sockaddr *)&client, l);
    }
    close(s);
    return 0;
}
