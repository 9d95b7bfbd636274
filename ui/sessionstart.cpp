// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionstart.h"

#include "app/base/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QStandardPaths>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

void startWithSession(bool start)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                      + "/autostart"_L1);
    const QString path = folder.filePath(u"leadbridge.desktop"_s);
    if (!start) {
        QFile::remove(path);
        return;
    }
    folder.mkpath(u"."_s);
    QSaveFile file(path);
    const QString entry = u"[Desktop Entry]\nType=Application\nName=LeadBridge\n"
                          "Exec=\"%1\" --hidden\nIcon=leadbridge\nTerminal=false\n"_s.arg(
                              QCoreApplication::applicationFilePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(entry.toUtf8()) < 0 || !file.commit())
        qCWarning(lcEngine) << "the entry for starting with the session cannot be written";
}

} // namespace LeadBridge::Ui
