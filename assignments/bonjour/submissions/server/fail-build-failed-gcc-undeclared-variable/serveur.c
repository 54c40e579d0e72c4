#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/socket.h>
#include <netinet/in.h>

int main()
{
    int sock, client;
    char recu[8];
    struct sockaddr_in serv_addr;

    sock = socket(AF_INET, SOCK_STREAM, 0);
    memset(&serv_addr, 0, sizeof(serv_addr));
    serv_addr.sin_family = AF_INET;
    serv_addr.sin_port = htons(PORT);
    serv_addr.sin_addr.s_addr = INADDR_ANY;
    bind(sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr));
    listen(sock, 1);
    client = accept(sock, NULL, NULL);
    recv(client, recu, 7, MSG_WAITALL);
    recu[7] = 0;
    printf("%s\n", recu);
    send(client, "Comment va ?", 12, 0);
    close(client);
    close(sock);
    return 0;
}
