#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX 4096

/* Lit une ligne, caractère par caractère ; -1 si le serveur est parti. */
static int lire_ligne(int s, char *ligne)
{
    int n = 0;
    char c;
    do {
        if (recv(s, &c, 1, 0) <= 0)
            return -1;
        if (c != '\n' && n < MAX - 1)
            ligne[n++] = c;
    } while (c != '\n');
    ligne[n] = '\0';
    return n;
}

int main(void)
{
    char requete[MAX], reponse[MAX];
    int s = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in a;
    memset(&a, 0, sizeof a);
    a.sin_family = AF_INET;
    a.sin_port = htons(8810);
    a.sin_addr.s_addr = inet_addr("127.0.0.1");
    if (connect(s, (struct sockaddr *)&a, sizeof a) != 0) {
        printf("Impossible de se connecter\n");
        return 1;
    }
    while (fgets(requete, MAX, stdin) != NULL) {
        if (strcmp(requete, "fin\n") == 0)
            break;
        send(s, requete, strlen(requete), MSG_NOSIGNAL);
        if (lire_ligne(s, reponse) < 0) {
            printf("Connexion fermee par le serveur\n");
            break;
        }
        printf("%s\n", reponse);
    }
    close(s);
    return 0;
}
