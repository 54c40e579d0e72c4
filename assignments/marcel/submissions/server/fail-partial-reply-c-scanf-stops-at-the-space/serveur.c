/* Le serveur Marcel : printf pour l'écran, fgets pour le clavier. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define ACCUEIL "Vous êtes connecté au serveur Marcel. Envoyez vos messages."

/* Lit une ligne au clavier, sans son retour à la ligne ; 0 s'il n'y en a plus. */
static int clavier(const char *invite, char *ligne, int taille)
{
    printf("%s", invite);
    (void)taille;
    return scanf("%1000s", ligne) == 1;
}

static void dialogue(int c)
{
    char recu[1025], ligne[1025];
    ssize_t n;

    send(c, ACCUEIL, strlen(ACCUEIL), MSG_NOSIGNAL);
    while ((n = recv(c, recu, sizeof recu - 1, 0)) > 0) {
        recu[n] = '\0';
        printf("C> %s\n", recu);
        if (strcasecmp(recu, "fin") == 0)
            break;
        if (!clavier("S> ", ligne, sizeof ligne))
            break;
        if (send(c, ligne, strlen(ligne), MSG_NOSIGNAL) < 0) {
            perror("send");
            break;
        }
    }
    send(c, "fin", 3, MSG_NOSIGNAL);
    printf("Connexion interrompue.\n");
}

int main(void)
{
    struct sockaddr_in ici;
    char reponse[1025];
    int oui = 1;
    int s = socket(AF_INET, SOCK_STREAM, 0);

    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof oui);
    memset(&ici, 0, sizeof ici);
    ici.sin_family = AF_INET;
    ici.sin_addr.s_addr = htonl(INADDR_ANY);
    ici.sin_port = htons(50000);
    if (bind(s, (struct sockaddr *)&ici, sizeof ici) < 0) {
        perror("bind");
        exit(1);
    }
    listen(s, 5);
    do {
        printf("En attente d'un client...\n");
        int c = accept(s, NULL, NULL);
        if (c < 0) {
            perror("accept");
            exit(1);
        }
        dialogue(c);
        close(c);
        if (!clavier("<R>ecommencer <T>erminer ? ", reponse, sizeof reponse))
            break;
    } while (strcasecmp(reponse, "T") != 0);
    close(s);
    return 0;
}
