// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/clients/clientsgallery.h"

#include "tests/gui/sampledata.h"
#include "ui/clients/clientstable.h"
#include "ui/clients/directorypage.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QLineEdit>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

QWidget *makeWindow(FakeEngine &engine)
{
    auto *window = new MainWindow(partsOf(engine));
    window->setPage(Place::Clients,
                    new DirectoryPage(engine.clients, engine.history, engine.settings, window));
    window->go(Place::Clients);
    return window;
}

void openFirst(QWidget *window)
{
    auto *table = window->findChild<ClientsTable *>();
    window->findChild<DirectoryPage *>()->openClient(
        table->model()->index(0, ClientsModel::NumberColumn).data().toString());
    QCoreApplication::processEvents();
}

void press(QWidget *window, const QString &name)
{
    window->findChild<QAbstractButton *>(name)->click();
    QCoreApplication::processEvents();
}

} // namespace

QList<GalleryPage> clientsGalleryPages()
{
    return {
        { u"clients"_s, fillWorkingDay, makeWindow, {} },
        { u"clients-open"_s, fillWorkingDay, makeWindow, openFirst },
        { u"clients-edited"_s, fillWorkingDay, makeWindow,
          [](QWidget *window) {
              openFirst(window);
              window->findChild<QLineEdit *>(u"clientPhone"_s)->setText(u"8 912 000"_s);
              press(window, u"saveClient"_s);
          } },
        { u"clients-forgotten"_s, fillWorkingDay, makeWindow,
          [](QWidget *window) {
              openFirst(window);
              press(window, u"deleteClient"_s);
              press(window, u"do"_s);
          } },
        { u"clients-none"_s, fillFirstUse, makeWindow, {} },
        { u"clients-nothing"_s, fillWorkingDay, makeWindow,
          [](QWidget *window) {
              window->findChild<QLineEdit *>(u"clientSearch"_s)->setText(u"Иванова"_s);
          } },
    };
}

} // namespace LeadBridge
