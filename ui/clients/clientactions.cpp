// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientactions.h"

#include "app/interfaces/wording.h"
#include "ui/clients/clienttexts.h"
#include "ui/clients/importdialog.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/whenready.h"

#include <QFileDialog>
#include <QFileInfo>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Beyond it the question says "more than".
constexpr int countedEvents = 1000;

} // namespace

ClientActions::ClientActions(ClientsApi &clients, QWidget *window)
    : QObject(window)
    , m_clients(clients)
    , m_window(window)
{
}

void ClientActions::setBusy(bool busy)
{
    m_busy = busy;
    emit busyChanged(busy);
}

void ClientActions::chooseCsv()
{
    auto *dialog = new QFileDialog(m_window, tr("Load clients from a file"));
    dialog->setObjectName(u"clientsFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Tables (*.csv *.txt)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &ClientActions::importCsv);
    dialog->open();
}

void ClientActions::importCsv(const QString &path)
{
    setBusy(true);
    const QString file = QFileInfo(path).fileName();
    whenReady(m_clients.importCsv(path), this, [this, file](const Result<ClientImport> &import) {
        setBusy(false);
        if (!import) {
            emit failed(tr("The file was not loaded."), errorText(import.error()));
            return;
        }
        auto *dialog = new ClientImportDialog(file, *import, m_window);
        dialog->open();
    });
}

void ClientActions::askToForget(const ClientData &client)
{
    whenReady(m_clients.eventsOf(client.id, countedEvents + 1), this,
              [this, client](const Result<QList<EventId>> &events) {
                  if (!events) {
                      emit failed(tr("The events of the client could not be counted."),
                                  errorText(events.error()));
                      return;
                  }
                  const bool more = events->size() > countedEvents;
                  const int count = qMin(countedEvents, static_cast<int>(events->size()));
                  Question question;
                  question.title = tr("Delete the data of “%1”?").arg(clientTitle(client));
                  question.text = forgetText(count, more);
                  question.safeVerb = tr("Don't delete");
                  question.verb = tr("Delete");
                  confirm(m_window, question, [this, client](Answer answer) {
                      if (answer == Answer::Do)
                          forget(client);
                  });
              });
}

void ClientActions::forget(const ClientData &client)
{
    setBusy(true);
    whenReady(m_clients.forget(client.id), this,
              [this, client](const Result<ForgetReceipt> &receipt) {
                  setBusy(false);
                  if (receipt)
                      emit forgotten(*receipt, clientTitle(client));
                  else
                      emit failed(tr("The data were not deleted."), errorText(receipt.error()));
              });
}

} // namespace LeadBridge::Ui
