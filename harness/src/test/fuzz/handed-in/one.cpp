j#include <cstring>
#include <iostream>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

class Serveur {
public:
    explicit Serveur(int port) : ecoute_(socket(AF_INET, SOCK_STREAM, 0)) {
        int oui = 1;
        setsockopt(ecoute_, SOL_SOCKET, SO_REUSEADDR, &oui, sizeof oui);
        sockaddr_in adresse{};
        adresse.sin_family = AF_INET;
        adresse.sin_port = htons(port);
        if (bind(ecoute_, reinterpret_cast<sockaddr *>(&adresse), sizeof adresse) < 0 ||
            listen(ecoute_, 1) < 0)
            throw std::string(std::strerror(errno));
    }
    ~Serveur() { close(ecoute_); }

    int client() const { return accept(ecoute_, nullptr, nullptr); }

private:
    int ecoute_;
};

static std::string lire(int fd, std::size_t longueur) {
    std::string texte;
    char c;
    while (texte.size() < longueur && read(fd, &c, 1) == 1)
        texte += c;
    return texte;
}

int main() {
    try {
        Serveur serveur(3000);
        int fd = serveur.client();
        std::string bonjour = lire(fd, 7);
        std::cout << bonjour << std::endl;
        const std::string reponse = "Comment va ?";
        if (bonjour.size() == 7)
            send(fd, reponse.data(), reponse.size(), MSG_NOSIGNAL);
        close(fd);
    } catch (const std::string &raison) {
        std::cerr << raison << std::endl;
        return 1;
    }
    return 0;
}
