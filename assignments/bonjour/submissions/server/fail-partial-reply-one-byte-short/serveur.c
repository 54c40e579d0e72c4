#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(void)
{
    char recu[8] = "";
    char reponse[12]; /* 12 octets */
    int un = 1, n;
    struct sockaddr_in adresse;

    memset(&adresse, 0, sizeof(adresse));
    adresse.sin_family = AF_INET;
    adresse.sin_port = htons(3000);
    adresse.sin_addr.s_addr = inet_addr("127.0.0.1");
    int s = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(s, SOL_SOCKET, SO_REUSEADDR, &un, sizeof(un));
    if (bind(s, (struct sockaddr *)&adresse, sizeof(adresse)) < 0) {
        perror("bind");
        return 1;
    }
    listen(s, 1);
    int con = accept(s, NULL, NULL);
    n = recv(con, recu, 7, MSG_WAITALL);
    if (n == 7) {
        printf("%s\n", recu);
        snprintf(reponse, sizeof(reponse), "%s", "Comment va ?");
        send(con, reponse, strlen(reponse), MSG_NOSIGNAL);
        recv(con, recu, 1, 0); /* on attend que le client raccroche */
    }
    close(con);
    close(s);
    return 0;
}
