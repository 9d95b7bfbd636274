// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/secretstore.h"

#include "app/base/logging.h"
#include "app/storage/keychain.h"
#include "app/storage/secretfile.h"

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <optional>

namespace LeadBridge {

class SecretStore::Impl
{
public:
    QFuture<Result<>> readKeychain() { return readKeychain(missing()); }
    QFuture<Result<>> readKeychain(QStringList names);
    [[nodiscard]] QStringList missing() const;
    void put(const QString &name, const QString &value);
    void drop(const QString &name);

    QString path;
    SecretFile file;
    std::optional<Error> trouble; ///< the file cannot be read, so it must not be written
    SecretStoreKind kind = SecretStoreKind::File;
    std::unique_ptr<Keychain> keychain;
    mutable QMutex mutex; // the values are read by the delivery thread's snapshot
    QHash<QString, QString> values;
};

namespace {

constexpr std::chrono::seconds firstPause { 5 };
constexpr std::chrono::seconds longestPause { 300 };

QFuture<Result<>> done(const Result<> &result)
{
    return QtFuture::makeReadyFuture(result);
}

struct Opened
{
    SecretFile file;
    std::optional<Error> damage; ///< the file could not be understood; its place: where it is now
};

/// A damaged file is moved aside, so that nothing of it is overwritten.
Result<Opened> readOrSetAside(const QString &path)
{
    auto read = SecretFile::read(path);
    if (read)
        return Opened { *read, {} };
    if (read.error().kind != ErrorKind::Corrupt)
        return tl::unexpected(read.error());
    const QString aside = path + QStringLiteral(".damaged-")
        + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-hhmmss-zzz"));
    if (!QFile::rename(path, aside))
        return fail(ErrorKind::Permission, QStringLiteral("cannot be moved aside"), path);
    const Error damage { ErrorKind::SetAside, read.error().detail, aside };
    return SecretFile::read(path).map([&](const SecretFile &fresh) {
        return Opened { fresh, damage };
    });
}

} // namespace

/// Reads the values one after the other: a keychain that asks the operator to unlock it must
/// ask once, not once per key. What was set or removed meanwhile stays as it is now.
QFuture<Result<>> SecretStore::Impl::readKeychain(QStringList names)
{
    if (names.isEmpty())
        return done({});
    const QString name = names.takeFirst();
    return keychain->read(name)
        .then(keychain.get(),
              [this, name, names](const Result<QString> &value) -> QFuture<Result<>> {
                  if (!value && value.error().kind == ErrorKind::Permission)
                      return done(tl::unexpected(value.error()));
                  if (!value)
                      qCWarning(lcSecrets) << "the keychain does not give the key" << name;
                  else if (missing().contains(name))
                      put(name, *value);
                  return readKeychain(names);
              })
        .unwrap();
}

/// The keys that the keychain holds and that were not read from it yet.
QStringList SecretStore::Impl::missing() const
{
    const QMutexLocker lock(&mutex);
    QStringList names;
    std::copy_if(file.inKeychain.cbegin(), file.inKeychain.cend(), std::back_inserter(names),
                 [this](const QString &name) { return !values.contains(name); });
    return names;
}

void SecretStore::Impl::put(const QString &name, const QString &value)
{
    const QMutexLocker lock(&mutex);
    values.insert(name, value);
}

void SecretStore::Impl::drop(const QString &name)
{
    const QMutexLocker lock(&mutex);
    values.remove(name);
}

SecretStore::SecretStore(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_impl(std::make_unique<Impl>())
{
    m_impl->path = dataFolder + QStringLiteral("/secrets.json");
}

SecretStore::~SecretStore() = default;

QFuture<Result<>> SecretStore::load()
{
    const auto read = readOrSetAside(m_impl->path);
    if (!read) {
        m_impl->trouble = read.error();
        return done(tl::unexpected(read.error()));
    }
    m_impl->file = read->file;
    m_impl->keychain = std::make_unique<Keychain>(read->file.id);
    for (auto it = read->file.values.cbegin(); it != read->file.values.cend(); ++it)
        m_impl->put(it.key(), it.value());
    return m_impl->keychain->answers()
        .then(this,
              [this](bool answers) {
                  m_impl->kind = answers ? SecretStoreKind::Keychain : SecretStoreKind::File;
                  return answers ? m_impl->readKeychain() : done({});
              })
        .unwrap()
        .then(this, [this, damage = read->damage](const Result<> &result) -> Result<> {
            emit changed();
            if (!m_impl->missing().isEmpty())
                readLater(firstPause);
            if (result && damage)
                return tl::unexpected(*damage);
            return result;
        });
}

/// At login a keychain may be locked, or not there yet. Asked seldom: it may ask the operator.
void SecretStore::readLater(std::chrono::seconds pause)
{
    QTimer::singleShot(pause, this, [this, pause] {
        m_impl->keychain->answers()
            .then(this,
                  [this](bool answers) {
                      if (answers)
                          m_impl->kind = SecretStoreKind::Keychain;
                      return answers ? m_impl->readKeychain() : done({});
                  })
            .unwrap()
            .then(this, [this, pause](const Result<> &) {
                emit changed();
                if (!m_impl->missing().isEmpty())
                    readLater(std::min(pause * 2, longestPause));
            });
    });
}

SecretStoreKind SecretStore::kind() const
{
    return m_impl->kind;
}

QStringList SecretStore::names() const
{
    QStringList names = snapshot().keys();
    for (const QString &name : m_impl->file.inKeychain) {
        if (!names.contains(name))
            names.append(name);
    }
    names.sort();
    return names;
}

QHash<QString, QString> SecretStore::snapshot() const
{
    const QMutexLocker lock(&m_impl->mutex);
    return m_impl->values;
}

QFuture<Result<>> SecretStore::set(const QString &name, const QString &value)
{
    if (m_impl->trouble)
        return done(tl::unexpected(*m_impl->trouble));
    const bool inKeychain = m_impl->kind == SecretStoreKind::Keychain;
    auto written = inKeychain ? m_impl->keychain->write(name, value) : done({});
    return written.then(this, [this, name, value, inKeychain](const Result<> &kept) -> Result<> {
        if (!kept)
            return kept;
        SecretFile file = m_impl->file;
        file.inKeychain.removeAll(name);
        file.values.remove(name);
        if (inKeychain)
            file.inKeychain.append(name);
        else
            file.values.insert(name, value);
        if (const auto saved = file.write(m_impl->path); !saved)
            return saved;
        m_impl->file = file;
        m_impl->put(name, value);
        emit changed();
        return {};
    });
}

QFuture<Result<>> SecretStore::remove(const QString &name)
{
    if (!names().contains(name))
        return done(fail(ErrorKind::NotFound, QStringLiteral("no key has this name"), name));
    const bool inKeychain = m_impl->file.inKeychain.contains(name);
    auto removed = inKeychain ? m_impl->keychain->remove(name) : done({});
    return removed.then(this, [this, name](const Result<> &gone) -> Result<> {
        if (!gone && gone.error().kind != ErrorKind::NotFound)
            return gone;
        SecretFile file = m_impl->file;
        file.inKeychain.removeAll(name);
        file.values.remove(name);
        if (const auto saved = file.write(m_impl->path); !saved)
            return saved;
        m_impl->file = file;
        m_impl->drop(name);
        emit changed();
        return {};
    });
}

} // namespace LeadBridge
