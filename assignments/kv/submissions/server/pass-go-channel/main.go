package main

import (
	"bufio"
	"fmt"
	"net"
	"strings"
)

// Une seule goroutine possède les données ; les autres lui passent les requêtes.
type question struct {
	ligne   string
	reponse chan string
}

func gardien(questions chan question) {
	donnees := make(map[string]string)
	for q := range questions {
		q.reponse <- executer(donnees, q.ligne)
	}
}

func executer(donnees map[string]string, ligne string) string {
	mots := strings.SplitN(ligne, " ", 3)
	switch {
	case len(mots) == 3 && mots[0] == "SET" && mots[1] != "" && mots[2] != "":
		donnees[mots[1]] = mots[2]
		return "OK"
	case len(mots) == 2 && mots[0] == "GET":
		if valeur, ok := donnees[mots[1]]; ok {
			return valeur
		}
	case len(mots) == 2 && mots[0] == "DEL":
		if _, ok := donnees[mots[1]]; ok {
			delete(donnees, mots[1])
			return "OK"
		}
	}
	return "E"
}

func servir(client net.Conn, questions chan question) {
	defer client.Close()
	lecteur := bufio.NewReader(client)
	reponse := make(chan string)
	for {
		ligne, err := lecteur.ReadString('\n')
		if err != nil {
			return
		}
		ligne = strings.TrimSuffix(strings.TrimSuffix(ligne, "\n"), "\r")
		questions <- question{ligne, reponse}
		if _, err := fmt.Fprintln(client, <-reponse); err != nil {
			return
		}
	}
}

func main() {
	ecoute, err := net.Listen("tcp", ":8810")
	if err != nil {
		fmt.Println("impossible d'écouter :", err)
		return
	}
	questions := make(chan question)
	go gardien(questions)
	for {
		client, err := ecoute.Accept()
		if err == nil {
			go servir(client, questions)
		}
	}
}
