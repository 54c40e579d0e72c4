#include <stdio.h>
#include <string.h>
#include <ctype.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

#define TAILLE 1024

int main(void)
{
    char buffer[TAILLE];
    struct sockaddr_in adresse;
    int s = socket(AF_INET, SOCK_STREAM, 0);

    memset(&adresse, 0, sizeof adresse);
    adresse.sin_family = AF_INET;
    adresse.sin_port = htons(6789);
    bind(s, (struct sockaddr *)&adresse, sizeof adresse);
    listen(s, 1);
    int client = accept(s, 0, 0);
    while (1) {
        memset(buffer, 0, TAILLE);
        if (recv(client, buffer, TAILLE, 0) <= 0)
            break;
        for (int i = 0; buffer[i] && i < TAILLE; i++)
            buffer[i] = toupper(buffer[i]);
        send(client, buffer, TAILLE, MSG_NOSIGNAL);
    }
    close(client);
    close(s);
    return 0;
}
