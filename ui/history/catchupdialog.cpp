// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/catchupdialog.h"

#include "ui/history/outagetexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/whenready.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QSize firstSize(720, 620);
constexpr int textHeight = 120;
constexpr int shownRows = 200;
constexpr int cellPadding = 10; ///< beside the text of a cell, with some room
constexpr qint64 largestFile = 8 * 1024 * 1024;
constexpr auto typingPause = 300ms;

enum Column { LineColumn, DataColumn, StandingColumn, ColumnCount };

QString valuesOf(const CatchUpRow &row)
{
    QStringList values;
    for (const auto &[name, value] : row.fields) {
        if (const QString line = oneLine(value).trimmed(); !line.isEmpty())
            values.append(line);
    }
    return values.join(u" · "_s);
}

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

CatchUpDialog::CatchUpDialog(OutagesApi &outages, FlowsApi &flows, const Outage &outage,
                             QWidget *parent)
    : QDialog(parent)
    , m_outages(outages)
    , m_flows(flows)
    , m_outage(outage.id)
{
    setObjectName(u"catchUpDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Load what was missed"));
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &CatchUpDialog::ask);
    build(outage);
    showRows();
    resize(firstSize);
}

void CatchUpDialog::build(const Outage &outage)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    column->setSpacing(Space::formRow);
    column->addWidget(makeLabel(tr("Load what was missed"), FontRole::Section, Token::Text, this));
    const QString lead = tr("Paste the list of clients or appointments from Klientiks, or choose "
                            "its CSV file. What has come already is not added again.");
    column->addWidget(
        new Paragraph(outage.id.isValid() ? outageText(outage, nowUtc()) + ". "_L1 + lead : lead,
                      FontRole::Body, Token::Text2, this));
    m_flow = new QComboBox;
    m_flow->setObjectName(u"catchUpFlow"_s);
    const QList<FlowSummary> flows = m_flows.summaries();
    for (const FlowSummary &flow : flows)
        m_flow->addItem(flow.name, flow.id.value);
    column->addWidget(new FormField(tr("Flow"), m_flow, FormField::LabelPlace::Left, this));
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"catchUpText"_s);
    m_text->setAccessibleName(tr("List"));
    m_text->setPlaceholderText(tr("1041; Anna Primerova; +7 912 000-00-14"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(textHeight);
    m_text->setMaximumHeight(textHeight);
    column->addWidget(m_text);
    auto *file = new QPushButton(tr("Choose a file…"), this);
    file->setObjectName(u"catchUpFile"_s);
    column->addWidget(file, 0, Qt::AlignLeft);
    buildTable(column);
    buildButtons(column);
    connect(file, &QPushButton::clicked, this, &CatchUpDialog::chooseFile);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_file.clear();
        m_typing.start();
    });
    connect(m_flow, &QComboBox::currentIndexChanged, this, &CatchUpDialog::ask);
    m_text->setFocus();
}

void CatchUpDialog::buildTable(QVBoxLayout *column)
{
    m_summary = new Paragraph(QString(), FontRole::Body, Token::Text, this);
    m_summary->setObjectName(u"catchUpSummary"_s);
    column->addWidget(m_summary);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(u"catchUpRows"_s);
    m_table->setAccessibleName(tr("Lines of the list"));
    m_table->setHorizontalHeaderLabels({ tr("Line"), tr("Data"), tr("What happens") });
    setUpTable(m_table, Size::compactRow);
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->horizontalHeader()->setSectionResizeMode(LineColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DataColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(StandingColumn,
                                                      QHeaderView::ResizeToContents);
    column->addWidget(m_table, 1);
}

void CatchUpDialog::buildButtons(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"safe"_s);
    cancel->setDefault(true);
    m_add = new QPushButton(this);
    m_add->setObjectName(u"do"_s);
    m_add->setAutoDefault(false);
    setKind(m_add, u"primary"_s);
    row->addWidget(cancel);
    row->addWidget(m_add);
    column->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &CatchUpDialog::add);
}

void CatchUpDialog::setList(const QByteArray &text)
{
    m_text->setPlainText(QString::fromUtf8(text));
    m_typing.stop();
    m_file = text;
    ask();
}

void CatchUpDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a file"), QString(),
                                   tr("Lists (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            showTrouble(tr("The file could not be read: %1").arg(file.errorString()));
        else
            setList(file.read(largestFile + 1));
    });
    dialog->open();
}

void CatchUpDialog::ask()
{
    const QByteArray text = m_file.isEmpty() ? m_text->toPlainText().toUtf8() : m_file;
    const int question = ++m_asked;
    m_add->setEnabled(false);
    whenReady(m_outages.preview({ m_flow->currentData().toLongLong() }, text), this,
              [this, question](const Result<CatchUpPreview> &found) {
                  if (question != m_asked)
                      return;
                  if (found)
                      take(*found);
                  else
                      showTrouble(catchUpError(found.error()));
              });
}

void CatchUpDialog::take(const CatchUpPreview &preview)
{
    m_preview = preview;
    showRows();
}

void CatchUpDialog::showTrouble(const QString &sentence)
{
    m_preview = {};
    showRows();
    m_summary->setText(sentence);
}

void CatchUpDialog::showRows()
{
    const int rows = std::min(int(m_preview.rows.size()), shownRows);
    m_table->setRowCount(rows);
    const QFontMetrics metrics(Theme::instance().font(FontRole::Body));
    for (int i = 0; i < rows; ++i) {
        const CatchUpRow &row = m_preview.rows.at(i);
        m_table->setItem(i, LineColumn, cell(number(row.line)));
        m_table->setItem(i, DataColumn, cell(valuesOf(row)));
        auto *standing = cell(catchUpStanding(row));
        const bool isNew = row.fault.isEmpty() && !row.known.isValid();
        standing->setSizeHint({ metrics.horizontalAdvance(standing->text()) + 2 * cellPadding, 0 });
        standing->setData(ToneRole, int(isNew ? Token::Text : Token::Text3));
        m_table->setItem(i, StandingColumn, standing);
    }
    QString summary = m_preview.rows.isEmpty() ? QString() : catchUpSummary(m_preview);
    if (rows < m_preview.rows.size())
        summary += ". "_L1 + tr("The first %1 lines are shown.").arg(number(shownRows));
    m_summary->setText(summary);
    m_add->setText(m_preview.missing > 0 ? tr("Add %n event(s)", nullptr, m_preview.missing)
                                         : tr("Add"));
    m_add->setEnabled(m_preview.missing > 0);
    m_add->setToolTip(m_preview.missing > 0 ? QString() : tr("There is nothing to add"));
}

void CatchUpDialog::add()
{
    m_add->setEnabled(false);
    const FlowId flow { m_flow->currentData().toLongLong() };
    whenReady(m_outages.catchUp(flow, m_outage, m_preview.rows), this,
              [this](const Result<int> &done) {
                  if (done) {
                      emit added(*done);
                      accept();
                  } else {
                      // What was looked at is still true: it can be tried again.
                      showRows();
                      m_summary->setText(catchUpError(done.error()));
                  }
              });
}

} // namespace LeadBridge::Ui
