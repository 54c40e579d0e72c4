#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

static char *en_majuscules(const char *texte)
{
    char *copie = NULL;
    int i;
    for (i = 0; texte[i] != '\0'; i++) {
        char c = texte[i];
        if (c >= 'a' && c <= 'z')
            c = c - 'a' + 'A';
        copie[i] = c;
    }
    return copie;
}

int main(void)
{
    char recu[1025];
    int n;
    struct sockaddr_in a;
    int s = socket(AF_INET, SOCK_STREAM, 0);
    memset(&a, 0, sizeof(a));
    a.sin_family = AF_INET;
    a.sin_port = htons(6789);
    a.sin_addr.s_addr = INADDR_ANY;
    bind(s, (struct sockaddr *)&a, sizeof(a));
    listen(s, 1);
    int c = accept(s, NULL, NULL);
    while ((n = recv(c, recu, 1024, 0)) > 0) {
        recu[n] = '\0';
        char *reponse = en_majuscules(recu);
        send(c, reponse, n, 0);
        free(reponse);
    }
    close(c);
    close(s);
    return 0;
}
