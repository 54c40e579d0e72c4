#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <unistd.h>

int main()
{
    char message[] = "Bonjour";
    char reponse[13] = {0};
    int total = 0, n;
    struct sockaddr_in adresse = {0};

    int fd = socket(AF_INET, SOCK_STREAM, 0);
    adresse.sin_family = AF_INET;
    adresse.sin_port = htons(3000);
    adresse.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(fd, (struct sockaddr *)&adresse, sizeof(adresse)) == -1) {
        printf("serveur injoignable\n");
        exit(EXIT_FAILURE);
    }
    send(fd, message, sizeof(message), MSG_NOSIGNAL);
    while (total < 12 && (n = recv(fd, reponse + total, 12 - total, 0)) > 0)
        total += n;
    printf("%s\n", reponse);
    close(fd);
    return 0;
}
