#include <arpa/inet.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PORT 6789

int main(void)
{
    char recu[13] = "";
    struct sockaddr_in adresse;

    memset(&adresse, 0, sizeof(adresse));
    adresse.sin_family = AF_INET;
    adresse.sin_port = PORT;
    adresse.sin_addr.s_addr = inet_addr("127.0.0.1");
    int s = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(s, (struct sockaddr *)&adresse, sizeof(adresse)) < 0) {
        perror("connect");
        return 1;
    }
    send(s, "Hello, world", 12, MSG_NOSIGNAL);
    recv(s, recu, 12, MSG_WAITALL);
    printf("%s\n", recu);
    close(s);
    return 0;
}
