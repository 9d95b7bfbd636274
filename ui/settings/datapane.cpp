// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interfaces/upkeepapi.h"
#include "app/interfaces/wording.h"
#include "ui/settings/copiesview.h"
#include "ui/settings/panes.h"
#include "ui/settings/retentionform.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

/// Where the data are, how much they grow, how long they stay, their copies, and moving house.
class DataPane final : public QWidget
{
    Q_OBJECT
public:
    DataPane(SettingsStore &store, UpkeepApi &upkeep, QWidget *parent);

private:
    [[nodiscard]] QLayout *makeFolder();
    [[nodiscard]] QLayout *makeSize();
    [[nodiscard]] QLayout *makeMoving();
    void showSize();
    void shrink();
    void exportTo(const QString &path);
    void importFrom(const QString &path);
    void tell(BannerKind kind, const QString &fact, const QString &sentence = {});

    SettingsStore &m_store;
    UpkeepApi &m_upkeep;
    Banner *m_banner;
    QLabel *m_size;
    QPushButton *m_shrink;
};

DataPane::DataPane(SettingsStore &store, UpkeepApi &upkeep, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_upkeep(upkeep)
    , m_banner(new Banner(BannerKind::Bad, this))
    , m_size(makeLabel({}, FontRole::Body, Token::Text, this))
    , m_shrink(new QPushButton(tr("Shrink"), this))
{
    QVBoxLayout *column = startPane(this, tr("Data"));
    m_banner->setObjectName(u"dataTrouble"_s);
    m_banner->setClosable(true);
    m_banner->setVisible(false);
    column->addWidget(m_banner);
    column->addLayout(makeFolder());
    column->addLayout(makeSize());
    auto *retention = new RetentionForm(upkeep, this);
    column->addWidget(retention);
    column->addSpacing(Space::inGroup);
    column->addWidget(makeLabel(tr("Copies"), FontRole::Section, Token::Text, this));
    auto *copies = new CopiesView(upkeep, this);
    column->addWidget(copies);
    column->addSpacing(Space::inGroup);
    column->addWidget(
        makeLabel(tr("Flows and settings in a file"), FontRole::Section, Token::Text, this));
    column->addLayout(makeMoving());
    column->addStretch(1);
    const auto failed = [this](const QString &sentence) { tell(BannerKind::Bad, sentence); };
    connect(retention, &RetentionForm::failed, this, failed);
    connect(copies, &CopiesView::failed, this, failed);
    connect(&upkeep, &UpkeepApi::changed, this, &DataPane::showSize);
    showSize();
}

QLayout *DataPane::makeFolder()
{
    const QString folder = m_store.api().dataFolder();
    auto *column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(makeLabel(tr("Folder"), FontRole::Body, Token::Text2, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    auto *path = new ElidedLabel(folder, FontRole::Code, Token::Text, this);
    path->setElideMode(Qt::ElideMiddle);
    row->addWidget(path, 1);
    auto *copy = new CopyButton(tr("Copy"), this);
    copy->setContent(folder);
    row->addWidget(copy);
    auto *open = new QPushButton(tr("Open", "the folder"), this);
    setButtonIcon(open, Glyph::Open);
    connect(open, &QPushButton::clicked, this,
            [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    row->addWidget(open);
    column->addLayout(row);
    return column;
}

QLayout *DataPane::makeSize()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    m_size->setObjectName(u"journalSize"_s);
    row->addWidget(m_size, 1);
    m_shrink->setObjectName(u"shrink"_s);
    m_shrink->setToolTip(tr("Gives the room of deleted events back to the disk"));
    connect(m_shrink, &QPushButton::clicked, this, &DataPane::shrink);
    row->addWidget(m_shrink);
    return row;
}

QLayout *DataPane::makeMoving()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(Space::inGroup);
    column->addWidget(new Paragraph(
        tr("For another computer or a second bridge. Keys, addresses and history are not in it: a "
           "copy holds all but the keys."),
        FontRole::Body, Token::Text2, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    const auto add = [this, row](const QString &verb, const QString &name, bool save,
                                 void (DataPane::*act)(const QString &)) {
        auto *button = new QPushButton(verb, this);
        button->setObjectName(name);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, verb, save, act] {
            auto *dialog = new QFileDialog(this, verb);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->setAcceptMode(save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
            dialog->setFileMode(save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
            dialog->setDefaultSuffix(u"json"_s);
            dialog->setNameFilter(tr("Settings files (*.json)"));
            connect(dialog, &QFileDialog::fileSelected, this, act);
            dialog->open();
        });
    };
    add(tr("Export…"), u"exportConfiguration"_s, true, &DataPane::exportTo);
    add(tr("Load…"), u"importConfiguration"_s, false, &DataPane::importFrom);
    row->addStretch(1);
    column->addLayout(row);
    return column;
}

void DataPane::showSize()
{
    const QString size = fileSize(m_store.api().databaseBytes());
    const qint64 growth = m_upkeep.growthPerDay();
    m_size->setText(growth < 0 ? tr("The journal takes %1").arg(size)
                               : tr("The journal takes %1, +%2 a day").arg(size, fileSize(growth)));
}

void DataPane::shrink()
{
    m_shrink->setEnabled(false);
    whenReady(m_upkeep.shrink(), this, [this](const Result<qint64> &freed) {
        m_shrink->setEnabled(true);
        showSize();
        if (!freed)
            tell(BannerKind::Bad, errorText(freed.error()));
        else if (isVisible())
            Toast::show(this,
                        *freed > 0 ? tr("%1 were given back").arg(fileSize(*freed))
                                   : tr("There is nothing to give back"));
    });
}

void DataPane::exportTo(const QString &path)
{
    whenReady(m_upkeep.exportConfiguration(path), this, [this, path](const Result<> &done) {
        if (!done)
            tell(BannerKind::Bad, tr("The file was not written"), errorText(done.error()));
        else
            Toast::show(this, tr("Written to %1").arg(QFileInfo(path).fileName()));
    });
}

void DataPane::importFrom(const QString &path)
{
    whenReady(m_upkeep.importConfiguration(path), this, [this](const Result<QStringList> &missing) {
        if (!missing)
            tell(BannerKind::Bad, tr("Nothing was changed"), errorText(missing.error()));
        else if (missing->isEmpty())
            tell(BannerKind::Ok, tr("Flows and settings were taken over"));
        else
            tell(BannerKind::Warn, tr("Flows and settings were taken over"),
                 tr("Keys to be given again: %1.").arg(missing->join(", "_L1)));
    });
}

void DataPane::tell(BannerKind kind, const QString &fact, const QString &sentence)
{
    m_banner->setBannerKind(kind);
    m_banner->setText(fact, sentence);
    m_banner->show();
}

} // namespace

QWidget *makeDataPane(SettingsStore &store, UpkeepApi &upkeep, QWidget *parent)
{
    return new DataPane(store, upkeep, parent);
}

} // namespace LeadBridge::Ui

#include "datapane.moc"
